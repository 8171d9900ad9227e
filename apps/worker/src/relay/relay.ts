import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import type { OutboxKind } from '#persistence/outbox/outbox-entry.entity';
import { type ClaimedEntry, OutboxRepository } from '#persistence/outbox/outbox.repository';
import { LOGGER } from '../tokens.js';
import { BulkRunStarter } from './bulk-run-starter.js';
import { CaseStarter } from './case-starter.js';
import { RetentionStarter } from './retention-starter.js';
import { WakeUpCall } from './wake-up-call.js';

/** Entries that are started beside each other; more only queue up in front of the engine. */
const BATCH = 32;
/** Longer than a start takes, so that nobody else takes the entry meanwhile. */
const LEASE_SECONDS = 30;
const LONGEST_REST_SECONDS = 30;
/** The database wakes the relay at once; this is for the wake-up call that got lost. */
const POLL_MS = 1_000;

/** Carries what the database promised to Temporal: at least once, in order of submission, until it has arrived. */
@Injectable()
export class Relay {
  private stopped = false;
  private running: Promise<void> = Promise.resolve();
  private readonly starters: Record<OutboxKind, { start(subjectId: string): Promise<void> }>;

  constructor(
    private readonly outbox: OutboxRepository,
    cases: CaseStarter,
    bulkRuns: BulkRunStarter,
    retention: RetentionStarter,
    private readonly wakeUp: WakeUpCall,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.starters = { startCase: cases, startBulkRun: bulkRuns, keepDossier: retention };
  }

  run(): void {
    this.running = this.loop();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.wakeUp.ring();
    await this.running;
    await this.wakeUp.close();
  }

  private async loop(): Promise<void> {
    while (!this.stopped) {
      const delivered = await this.deliverBatch().catch((error: unknown) => {
        this.logger.warn({ err: error }, 'the outbox cannot be read now');
        return 0;
      });
      if (delivered === 0) await this.wakeUp.wait(POLL_MS);
    }
  }

  private async deliverBatch(): Promise<number> {
    const entries = await this.outbox.claim(BATCH, LEASE_SECONDS);
    const arrived = await Promise.all(entries.map((entry) => this.deliver(entry)));
    const ids = entries.filter((_, index) => arrived[index]).map(({ id }) => id);
    if (ids.length > 0) await this.outbox.markDelivered(ids);
    return ids.length;
  }

  private async deliver({ id, kind, subjectId, attempts }: ClaimedEntry): Promise<boolean> {
    try {
      await this.starters[kind].start(subjectId);
      return true;
    } catch (error) {
      const name = error instanceof Error ? error.name : 'unknown';
      this.logger.warn({ kind, subjectId, attempts, err: error }, 'not started yet');
      await this.outbox.markFailed(id, name, Math.min(2 ** attempts / 2, LONGEST_REST_SECONDS));
      return false;
    }
  }
}
