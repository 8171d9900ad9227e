import { setTimeout as sleep } from 'node:timers/promises';
import { reasonOf, StartFailure } from '../failure.js';
import { endProcess } from '../processes/end-process.js';
import type { RunFile } from '../run-file.js';
import { say, step } from '../say.js';
import { backoff, steadyAfter } from './backoff.js';
import { LogFile } from './log-file.js';
import type { Part } from './part.js';
import { runCommand, type StartedProcess } from './run-command.js';
import { until } from './until.js';

/** Starts over at the first start, before the start as a whole is given up. */
const firstAttempts = 3;

/** Where the parts of one start live. */
export interface Place {
  root: string;
  home: string;
  runFile: RunFile;
}

/** Keeps one part running until it is told to stop: starts it, notices its death, says so and starts it again. */
export class SupervisedPart {
  private readonly log: LogFile;
  private readonly stopping = new AbortController();
  private current: StartedProcess | undefined;
  private falls = 0;

  constructor(
    private readonly part: Part,
    private readonly place: Place,
  ) {
    this.log = new LogFile(place.home, part.name);
  }

  /**
   * The first start: settles when the part is ready for work.
   * @throws StartFailure with the end of its log when it does not come up
   */
  async start(): Promise<void> {
    this.log.rotate();
    await step(`${this.part.name} ready`, () => this.firstStart());
  }

  /** Ends the part for good. */
  async stop(): Promise<void> {
    this.stopping.abort();
    if (this.current) await endProcess(this.current.mark, this.part.stopSignal, this.part.stopPatience);
  }

  private async firstStart(): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.launch(true);
      } catch (error) {
        if (this.stopping.signal.aborted || attempt === firstAttempts) throw this.failure(error);
        await this.pause(attempt);
      }
    }
  }

  private async launch(first: boolean): Promise<void> {
    const { part, place } = this;
    await part.prepare?.();
    this.stopping.signal.throwIfAborted();
    const started = await runCommand(part.command, place.root, this.log);
    this.current = started;
    place.runFile.set(part.name, { pid: started.mark.pid, port: part.port, startTime: started.mark.startTime });
    void started.ended.then(() => {
      this.current = undefined;
      if (!this.stopping.signal.aborted) place.runFile.set(part.name, { pid: null, port: part.port, startTime: null });
    });
    try {
      await this.untilReady(started, first);
    } catch (error) {
      await endProcess(started.mark, 'SIGKILL', 0);
      throw error;
    }
    const upSince = performance.now();
    void started.ended.then((how) => this.revive(how, upSince));
  }

  private async untilReady({ log, ended }: StartedProcess, first: boolean): Promise<void> {
    const { isUp, isReady, startPatience } = this.part;
    const waiting = new AbortController();
    const dead = ended.then((how) => Promise.reject(new Error(`it ended (${how})`)));
    const ready = async (): Promise<void> => {
      await until(() => isUp(log), startPatience, waiting.signal);
      if (first && isReady) await until(isReady, startPatience, waiting.signal);
    };
    await Promise.race([ready(), dead]).finally(() => waiting.abort());
  }

  private async revive(how: string, upSince: number): Promise<void> {
    const { name } = this.part;
    let reason = `${name} died (${how})`;
    for (let attempt = this.nextAttempt(upSince); !this.stopping.signal.aborted; attempt++) {
      say(`${reason}; starting it again in ${backoff(attempt) / 1000} s, see ${this.log.path}`);
      this.falls = attempt;
      try {
        await this.pause(attempt);
        return await step(`${name} ready again`, () => this.launch(false));
      } catch (error) {
        reason = `${name} did not come back: ${reasonOf(error)}`;
      }
    }
  }

  private nextAttempt(upSince: number): number {
    return performance.now() - upSince > steadyAfter ? 1 : this.falls + 1;
  }

  private async pause(attempt: number): Promise<void> {
    await sleep(backoff(attempt), undefined, { signal: this.stopping.signal });
  }

  private failure(error: unknown): StartFailure {
    return new StartFailure(
      `${this.part.name} did not start: ${reasonOf(error)}.\n${this.log.tail()}`,
      `read ${this.log.path}; npm start -- --fresh begins with an empty place.`,
    );
  }
}
