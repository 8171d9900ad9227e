import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning, type ProcessMark } from './process-mark.js';

/** Asks a process to end, and kills it (with its whole group) when it has not within `patience` milliseconds. */
export async function endProcess(mark: ProcessMark, signal: NodeJS.Signals, patience: number): Promise<void> {
  const deadline = performance.now() + patience;
  send(mark.pid, signal);
  while (isRunning(mark)) {
    if (performance.now() > deadline) {
      send(-mark.pid, 'SIGKILL');
      send(mark.pid, 'SIGKILL');
    }
    await sleep(25);
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // Gone in the meantime is what we want; a group exists only for those that we started detached.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
