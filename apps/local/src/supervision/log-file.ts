import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What one run of a part has written so far. */
export interface LogReader {
  text(): string;
}

/**
 * The log of one part. The processes write to the file themselves, not through a pipe: they outlive a killed launcher.
 */
export class LogFile {
  readonly path: string;

  constructor(home: string, part: string) {
    this.path = join(home, 'logs', `${part}.log`);
  }

  /** Begins an empty file and keeps the one of the last start beside it. */
  rotate(): void {
    mkdirSync(dirname(this.path), { recursive: true });
    if (existsSync(this.path)) renameSync(this.path, `${this.path}.1`);
  }

  /** Opens the file for a new run; `close` gives our own handle back once the process has it. */
  open(): { fd: number; reader: LogReader; close: () => void } {
    const fd = openSync(this.path, 'a');
    const from = statSync(this.path).size;
    const reader = { text: () => readFileSync(this.path).subarray(from).toString('utf8') };
    return { fd, reader, close: () => closeSync(fd) };
  }

  /** The last lines, for a message about what went wrong. */
  tail(lines = 12): string {
    if (!existsSync(this.path)) return '';
    return readFileSync(this.path, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
  }
}
