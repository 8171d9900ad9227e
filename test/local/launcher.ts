import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { until } from '../../apps/local/src/supervision/until.js';
import { clone } from '../house/clone.js';

/** The most that a start may take on a busy machine, once everything is installed and built: milliseconds. */
export const START_MS = 120_000;

/** Where a start lives, and what its user has set beside that. */
export interface Setting {
  home: string;
  port: number;
  environment?: Record<string, string>;
}

/** One `npm start`, with all that it tells its user. */
export class Launcher {
  /** Everything on its screen so far. */
  said = '';
  private readonly process: ChildProcess;

  constructor({ home, port, environment }: Setting) {
    this.process = spawn(process.execPath, ['apps/local/start.mjs'], {
      cwd: clone,
      env: { ...process.env, PORT: String(port), DOORBRAAK_HOME: home, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const listen = (text: string): void => void (this.said += text);
    this.process.stdout?.setEncoding('utf8').on('data', listen);
    this.process.stderr?.setEncoding('utf8').on('data', listen);
  }

  /** Settles when the screen shows `text`; throws when it has not within `patience` milliseconds, or never will. */
  async says(text: string, patience: number): Promise<void> {
    const ask = (): Promise<boolean> => Promise.resolve(this.said.includes(text) || this.hasEnded);
    await until(ask, patience).catch(() => undefined);
    if (!this.said.includes(text)) throw new Error(`"${text}" was not said within ${patience} ms:\n${this.said}`);
  }

  /** Settles when everything is ready for work. */
  ready(): Promise<void> {
    return this.says('Doorbraak is ready', START_MS);
  }

  /** Sends a signal, unless it has ended already, and settles with its exit code once it has. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    this.process.kill(signal);
    return await this.ended();
  }

  /** Settles with its exit code when it ends; null after a signal that it could not catch. */
  async ended(): Promise<number | null> {
    if (!this.hasEnded) await once(this.process, 'exit');
    return this.process.exitCode;
  }

  private get hasEnded(): boolean {
    return this.process.exitCode !== null || this.process.signalCode !== null;
  }
}
