import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { SweeperLock } from '#persistence/consistency/sweeper-lock';
import { LOGGER } from '../tokens.js';
import { type Sweep, type SweepCounts, SWEEPS } from './sweep.js';

export const SWEEP_EVERY_MS = 60_000;

/**
 * Looks around once a minute and mends what it safely can. A loop and no workflow: it must work when the engine fails.
 * Of all workers one sweeps at a time; rounds of two would do no harm, only work.
 */
@Injectable()
export class Sweeper {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly lock: SweeperLock,
    @Inject(SWEEPS) private readonly sweeps: readonly Sweep[],
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  run(everyMs = SWEEP_EVERY_MS): void {
    this.running = this.loop(everyMs);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  /** One look at everything; null when another worker is at it. */
  round(now: Date): Promise<Record<string, SweepCounts> | null> {
    return this.lock.whileHeld(async () => {
      const counts: Record<string, SweepCounts> = {};
      for (const sweep of this.sweeps) {
        const result = await this.look(sweep, now);
        if (result) counts[sweep.name] = result;
      }
      return counts;
    });
  }

  private async loop(everyMs: number): Promise<void> {
    while (await this.rested(everyMs)) {
      try {
        const counts = await this.round(new Date());
        if (counts) this.tell(counts);
      } catch (error) {
        this.logger.warn({ err: error }, 'the sweeper cannot look now');
      }
    }
  }

  private async look(sweep: Sweep, now: Date): Promise<SweepCounts | null> {
    if (this.stopping.signal.aborted) return null;
    try {
      return await sweep.sweep(now, this.stopping.signal);
    } catch (error) {
      this.logger.warn({ sweep: sweep.name, err: error }, 'could not look after this now');
      return null;
    }
  }

  private tell(counts: Record<string, SweepCounts>): void {
    const busy = Object.entries(counts).filter(([, each]) => Object.values(each).some((count) => count > 0));
    this.logger[busy.length > 0 ? 'info' : 'debug'](Object.fromEntries(busy), 'swept');
  }

  private rested(everyMs: number): Promise<boolean> {
    return sleep(everyMs, true, { signal: this.stopping.signal }).catch(() => false);
  }
}
