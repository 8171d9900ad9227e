import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { LOGGER } from '../tokens.js';
import { SessionCalls } from './session-calls.js';

const POLL_MS = 5_000;
/** A mail that is under way at a stop may leave; a server that hangs keeps nobody. */
const GRACE_MS = 2_000;

/** Keeps calendars in step with sessions, beside everything else. */
@Injectable()
export class SessionCallLoop {
  private readonly stopping = new AbortController();
  private readonly end = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly calls: SessionCalls,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  run(pollMs = POLL_MS): void {
    this.running = this.loop(pollMs);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    const timer = setTimeout(() => this.end.abort(), GRACE_MS);
    await this.running;
    clearTimeout(timer);
  }

  private async loop(pollMs: number): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const dealt = await this.calls.round(new Date(), this.end.signal).catch((error: unknown) => {
        this.logger.warn({ err: error }, 'calendars cannot be told now');
        return 0;
      });
      if (dealt === 0) await sleep(pollMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }
}
