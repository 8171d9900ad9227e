import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { type BatchReceipt, BULK_RUN_KEYS, type BulkItemRecord } from '#contracts/bulk-runs';
import type { RefusalCode } from '#contracts/refusals';
import type { HandOverTaskInput } from '#contracts/tasks';
import { BulkItemsRepository } from '#persistence/bulk-runs/bulk-items.repository';
import type { BulkRunEntity } from '#persistence/bulk-runs/bulk-run.entity';
import { LOGGER } from '../tokens.js';
import { CaseRequests } from './case-requests.js';
import { itemCommand } from './item-command.js';

/**
 * One after the other: a region has some hundreds of cases, which takes seconds, and the commands of people who work
 * meanwhile never queue up behind a burst.
 */
const BATCH = 20;
/** No new item after this, so that a batch of slow cases ends well before the engine takes its worker for dead. */
const LONGEST_BATCH_MS = 5_000;

/** Works off items of a bulk run. Whatever is repeated after a crash happens once. */
@Injectable()
export class Batch {
  constructor(
    private readonly items: BulkItemsRepository,
    private readonly requests: CaseRequests,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /**
   * Works off the next items, until somebody stops the run.
   * @throws when an item has no answer now; it goes behind the others that wait, so that one sick case holds up nobody
   */
  async workOff(runId: string): Promise<BatchReceipt> {
    const run = await this.items.run(runId);
    const end = Date.now() + LONGEST_BATCH_MS;
    for (const item of await this.items.waiting(runId, BATCH)) {
      if (Date.now() > end || !(await this.items.mayGoOn(runId))) break;
      await this.workOffItem(run, item);
    }
    return this.items.receipt(runId);
  }

  private async workOffItem(run: BulkRunEntity, item: BulkItemRecord): Promise<void> {
    try {
      await this.items.mark(item, await this.carryOut(run, item));
    } catch (error) {
      this.logger.warn({ runId: run.id, caseId: item.caseId, err: error }, 'an item of a bulk run must wait');
      await this.items.postpone(item);
      throw error;
    }
  }

  private async carryOut(run: BulkRunEntity, item: BulkItemRecord): Promise<RefusalCode | null> {
    if (await this.items.isOvertaken(run)) return 'alreadyDecided';
    const asked = itemCommand(run.order, item);
    // A task of the region may be about a case, whose process does not know it all the same.
    if (asked.command === 'handOverTask' && (await this.handOverRegionTask(asked.input, run.reason))) return null;
    if (!item.caseId) return 'alreadyDecided';
    const actor = { userId: run.startedBy, role: run.startedAs };
    const body = { reason: run.reason };
    return this.requests.carryOut({ caseId: item.caseId, actor, key: keyOf(item), body, asked });
  }

  private handOverRegionTask({ taskId, userId }: HandOverTaskInput, reason: string): Promise<boolean> {
    return this.items.handOverRegionTask(taskId, userId, reason);
  }
}

const keyOf = ({ runId, position }: BulkItemRecord): string => `${BULK_RUN_KEYS}${runId} ${position}`;
