import { accessSync, chmodSync, constants, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { reasonOf, StartFailure } from './failure.js';
import { readJson } from './files.js';
import { keysFile } from './home-keys.js';
import { servicePasswordFiles } from './postgres/service-databases.js';
import { endProcess } from './processes/end-process.js';
import { isRunning, type ProcessMark } from './processes/process-mark.js';
import { releaseLock, takeLock } from './processes/process-lock.js';
import { partNames, readRunFile } from './run-file.js';
import { say } from './say.js';

const lockName = 'launcher.lock';

/** Whoever starts again right after a stop meets the last launcher on its way out: milliseconds to wait for it. */
const stoppingTakes = 3_000;

/**
 * Makes a home ours alone, for as long as we live.
 * @throws StartFailure when another launcher that still lives has it; that one is left alone
 */
export async function claimHome(home: string): Promise<void> {
  makeHome(home);
  const deadline = performance.now() + stoppingTakes;
  let holder = takeLock(join(home, lockName));
  while (holder && performance.now() < deadline) {
    await sleep(100);
    holder = takeLock(join(home, lockName));
  }
  if (!holder) return;
  throw new StartFailure(
    `Doorbraak already runs on ${home} (process ${holder.pid}); it was left alone.`,
    'use that one, stop it with Ctrl-C, or set another PORT and DOORBRAAK_HOME for a second one.',
  );
}

function makeHome(home: string): void {
  try {
    mkdirSync(home, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    accessSync(home, constants.W_OK);
    keepToOurselves(home);
  } catch (error) {
    throw new StartFailure(
      `The folder ${home} cannot be used: ${reasonOf(error)}.`,
      'set DOORBRAAK_HOME to a folder that you may write.',
    );
  }
}

/**
 * What lies in a home is for nobody else on this machine: what we and the parts make from now on, and what an earlier
 * release left open. The home itself may be a folder of somebody else, and root's PostgreSQL runs as a user who must get
 * through it.
 */
function keepToOurselves(home: string): void {
  process.umask(0o077);
  for (const path of contents.map((entry) => join(home, entry))) {
    const mode = statSync(path, { throwIfNoEntry: false })?.mode ?? 0;
    if ((mode & 0o077) !== 0) chmodSync(path, mode & 0o700);
  }
}

/** The launcher that lives in a home now; undefined when it is stopped or was killed. */
export function launcherOf(home: string): ProcessMark | undefined {
  const holder = readJson<ProcessMark>(join(home, lockName));
  return holder && isRunning(holder) ? holder : undefined;
}

/** Gives a home back. */
export function releaseHome(home: string): void {
  releaseLock(join(home, lockName));
}

/** Ends what a killed launcher left running, recognised by process id and start time, those who use the others first. */
export async function endLeftovers(home: string): Promise<void> {
  const before = readRunFile(home);
  if (!before) return;
  for (const name of partNames) {
    const { pid, startTime } = before[name] ?? {};
    if (!pid || !startTime) continue;
    const mark: ProcessMark = { pid, startTime };
    if (!isRunning(mark)) continue;
    say(`${name} (process ${pid}) still runs from a start that was killed: ending it`);
    await endProcess(mark, name === 'postgres' ? 'SIGINT' : 'SIGTERM', 3_000);
  }
}

/** What the parts keep in a home. Named one by one: a home may be set to a folder that holds somebody's other things. */
const contents = [
  ...['postgres', 'postgres.draft', 'postgres-password'],
  ...Object.values(servicePasswordFiles),
  ...['temporal.db', 'temporal.db-wal', 'temporal.db-shm'],
  keysFile,
  ...['identity-keys.json', 'identity-users.json', 'demo-password'],
  ...['logs', 'mails', 'ports.json', 'run.json'],
];

/** Removes everything that the parts keep in a home. */
export function emptyHome(home: string): void {
  for (const entry of contents) rmSync(join(home, entry), { recursive: true, force: true });
}
