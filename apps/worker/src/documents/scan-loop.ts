import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { ScansRepository } from '#persistence/documents/scans.repository';
import { LOGGER } from '../tokens.js';
import { DocumentScanning } from './document-scanning.js';

/** Somebody waits to open what they just sent. */
const POLL_MS = 1_000;

/** Keeps the scanner at work, where there is one. */
@Injectable()
export class ScanLoop {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly scans: ScansRepository,
    @Inject(DocumentScanning) private readonly scanning: DocumentScanning | null,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  run(pollMs = POLL_MS): void {
    this.running = this.loop(pollMs);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async loop(pollMs: number): Promise<void> {
    await this.try(() => this.scans.adopt(this.scanning !== null, new Date().toISOString()));
    const { scanning } = this;
    if (!scanning) return;
    while (!this.stopping.signal.aborted) {
      const more = await this.try(() => scanning.next(new Date()));
      if (!more) await sleep(pollMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }

  /** What fails is tried again at the next round. */
  private async try<T>(task: () => Promise<T>): Promise<T | null> {
    try {
      return await task();
    } catch (error) {
      this.logger.warn({ err: error }, 'documents cannot be scanned now');
      return null;
    }
  }
}
