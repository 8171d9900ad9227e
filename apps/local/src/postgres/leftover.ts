import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { endProcess } from '../processes/end-process.js';
import { markOf } from '../processes/process-mark.js';

/**
 * Makes way for a new server on a data folder: ends one that outlived its launcher, and removes a lock whose process id has
 * been given to somebody else. The lock of a dead server stays: PostgreSQL uses it to see whether its children still write.
 */
export async function clearLeftover(data: string): Promise<void> {
  const lock = join(data, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  const mark = markOf(pid);
  if (!mark) return;
  if (worksIn(pid, data)) await endProcess(mark, 'SIGINT', 5_000);
  else rmSync(lock, { force: true });
}

/** A PostgreSQL server's working folder is its data folder. Where the system does not tell, the lock is believed. */
function worksIn(pid: number, data: string): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data);
  } catch {
    return false;
  }
}
