import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { LOGGER } from '../tokens.js';
import { Anchorer } from './anchorer.js';
import { Linker } from './linker.js';

/** What is not linked yet could be taken away unseen: this short is that window. */
const LINK_EVERY_MS = 500;
const ANCHOR_EVERY_MS = 60_000;

/** Keeps the chains of the access log: links what comes in, and anchors where the chains end. */
@Injectable()
export class AccessLogKeeper {
  private readonly stopping = new AbortController();
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly linker: Linker,
    private readonly anchorer: Anchorer,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  run({ linkEveryMs = LINK_EVERY_MS, anchorEveryMs = ANCHOR_EVERY_MS } = {}): void {
    const link = () => this.try(() => this.linker.catchUp(), 'the access log cannot be linked now');
    this.running = Promise.all([this.each(linkEveryMs, link), this.each(anchorEveryMs, () => this.anchor())]);
  }

  /** Leaves nothing behind that is not linked and anchored, where it can. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
    await this.try(() => this.linker.catchUp(), 'the access log was not linked to its end');
    await this.anchor();
  }

  private anchor(): Promise<void> {
    return this.try(() => this.anchorer.anchor(new Date()), 'the heads of the access log cannot be anchored now');
  }

  private async each(everyMs: number, task: () => Promise<void>): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await task();
      await sleep(everyMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }

  /** What fails is tried again at the next round; nothing is lost meanwhile. */
  private async try(task: () => Promise<void>, trouble: string): Promise<void> {
    try {
      await task();
    } catch (error) {
      this.logger.warn({ err: error }, trouble);
    }
  }
}
