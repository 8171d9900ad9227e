import { spawn } from 'node:child_process';
import { markOf, type ProcessMark } from '../processes/process-mark.js';
import type { LogFile, LogReader } from './log-file.js';
import type { Command } from './part.js';

/** A process that was started. */
export interface StartedProcess {
  mark: ProcessMark;
  log: LogReader;
  /** Settles when it has ended, with how: an exit code or a signal. */
  ended: Promise<string>;
}

/**
 * Starts a program with its output in the log, in a process group of its own: Ctrl-C in a terminal reaches the launcher
 * alone, which ends the parts in their order.
 * @throws when the program cannot be started at all
 */
export async function runCommand(command: Command, cwd: string, logFile: LogFile): Promise<StartedProcess> {
  const { fd, reader, close } = logFile.open();
  try {
    const child = spawn(command.file, command.args, {
      cwd,
      env: { ...process.env, ...command.env },
      stdio: ['ignore', fd, fd],
      detached: true,
      uid: command.uid,
      gid: command.gid,
    });
    const ended = new Promise<string>((resolve) =>
      child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`)),
    );
    const pid = await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('spawn', () => resolve(child.pid as number));
    });
    // Gone already: `ended` tells so; the empty start time matches no process.
    return { mark: markOf(pid) ?? { pid, startTime: '' }, log: reader, ended };
  } finally {
    close();
  }
}
