import { availableParallelism } from 'node:os';
import PQueue from 'p-queue';
import { Piscina } from 'piscina';
import type { AssemblyProblem, AssemblyResult } from '#contracts/assembly';
import type { WhyNot } from '#domain/assembly/why-not';
import { SolverBusy } from './solver-busy.js';
import type { SolverTask } from './solver-task.js';
import { THREAD_FILE } from './thread-file.js';

export interface SolverOptions {
  /** Problems solved at once; unless told one for each processor but one, four at most. */
  threads?: number;
  /** Problems that may wait for a thread. */
  queue?: number;
}

export interface SolvingOptions {
  /** How long to look for the best team, in milliseconds; what comes out then is the best found. */
  timeLimitMs: number;
  /** Says that nobody waits for the answer any more: a problem that waits for a thread is left out, and one that is being solved is given up. */
  signal?: AbortSignal | undefined;
}

/** After so long without work a thread ends; its memory can be large. */
const IDLE_MS = 60_000;
const MOST_THREADS = 4;

/**
 * Solves team problems in threads of their own, so that no event loop that serves people waits for one. Threads start with
 * the first problem, and do not keep the process alive.
 */
export class Solver {
  private readonly threads: Piscina<SolverTask, unknown>;
  /** First come, first served, which the queue of the threads is not; nor does it go on when a thread is ended. */
  private readonly turns: PQueue;
  private readonly mostWaiting: number;

  constructor({ threads = Math.min(availableParallelism() - 1, MOST_THREADS), queue = 200 }: SolverOptions = {}) {
    const maxThreads = Math.max(threads, 1);
    this.threads = new Piscina({ filename: THREAD_FILE, minThreads: 0, maxThreads, idleTimeout: IDLE_MS });
    this.turns = new PQueue({ concurrency: maxThreads });
    this.mostWaiting = queue;
  }

  /**
   * The best team, or what stands in the way of one.
   * @param problem a problem in which `findAssemblyFaults` finds nothing
   * @throws SolverBusy when too many problems wait, or the reason of `signal`
   */
  solve(problem: AssemblyProblem, { timeLimitMs, signal }: SolvingOptions): Promise<AssemblyResult> {
    return this.run({ problem, expertId: null, timeLimitMs }, signal);
  }

  /**
   * Why an expert is not in the best team. The limit holds for each of the two searches.
   * @throws SolverBusy when too many problems wait, or the reason of `signal`
   */
  whyNot(problem: AssemblyProblem, expertId: string, { timeLimitMs, signal }: SolvingOptions): Promise<WhyNot> {
    return this.run({ problem, expertId, timeLimitMs }, signal);
  }

  /** Ends the threads; what is being solved is given up. */
  close(): Promise<void> {
    return this.threads.destroy();
  }

  private async run<T>(task: SolverTask, signal: AbortSignal | undefined): Promise<T> {
    signal?.throwIfAborted();
    if (this.turns.size >= this.mostWaiting) throw new SolverBusy();
    const options = signal && { signal };
    try {
      return (await this.turns.add(() => this.threads.run(task, options), options)) as T;
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    }
  }
}
