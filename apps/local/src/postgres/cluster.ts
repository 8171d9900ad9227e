import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { reasonOf, StartFailure } from '../failure.js';
import { step } from '../say.js';
import type { Command } from '../supervision/part.js';
import { asPostgresUser, type SystemUser } from './postgres-user.js';

const exec = promisify(execFile);

/**
 * Makes the data folder of a new PostgreSQL, unless there is one; half a one is never taken for whole. `stopping` breaks it
 * off; the promise settles when nothing of it runs any more.
 * @throws StartFailure when it could not be made
 */
export async function ensureCluster(
  data: string,
  initdb: string,
  user: SystemUser | undefined,
  password: string,
  stopping?: AbortSignal,
): Promise<void> {
  if (existsSync(join(data, 'PG_VERSION'))) return;
  const draft = `${data}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  const passwordFile = `${data}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) for (const path of [draft, passwordFile]) chownSync(path, user.uid, user.gid);
  try {
    const command = asPostgresUser({ file: initdb, args: initdbArguments(draft, passwordFile) }, user, [initdb, draft]);
    await step('postgres data folder made', () => runOnce(command, stopping));
    rmSync(data, { recursive: true, force: true });
    renameSync(draft, data);
  } catch (error) {
    throw new StartFailure(`PostgreSQL could not make its data folder ${data}: ${reasonOf(error)}.`, adviceOn(error));
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** Not the `signal` of execFile itself: with that the promise settles before the program has ended. */
async function runOnce({ file, args, uid, gid }: Command, stopping: AbortSignal | undefined): Promise<void> {
  stopping?.throwIfAborted();
  const running = exec(file, [...args], { uid, gid, cwd: '/' });
  const end = (): void => void running.child.kill('SIGTERM');
  stopping?.addEventListener('abort', end, { once: true });
  await running.finally(() => stopping?.removeEventListener('abort', end));
}

function initdbArguments(data: string, passwordFile: string): string[] {
  return [
    `--pgdata=${data}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // The same order of text on every machine, whatever locales it has.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
  ];
}

function adviceOn(error: unknown): string {
  return (error as NodeJS.ErrnoException).code === 'ENOENT'
    ? 'as root, set DOORBRAAK_HOME and put the clone in folders that others may enter, or install setpriv (util-linux).'
    : 'check that the disk is not full and the folder may be written, or set DOORBRAAK_HOME to another place.';
}
