import { Injectable } from '@nestjs/common';
import type { BatchReceipt, BulkRunStart } from '#contracts/bulk-runs';
import { BulkItemsRepository } from '#persistence/bulk-runs/bulk-items.repository';
import { DeparturesRepository } from '#persistence/departures/departures.repository';
import type { BulkRunPort } from '#workflows/activities';
import { Batch } from '../bulk-runs/batch.js';

@Injectable()
export class BulkRunActivities implements BulkRunPort {
  constructor(
    private readonly batch: Batch,
    private readonly items: BulkItemsRepository,
    private readonly departures: DeparturesRepository,
  ) {}

  workOffBatch({ runId }: BulkRunStart): Promise<BatchReceipt> {
    return this.batch.workOff(runId);
  }

  /** The account of a leaver closes with the run that handed over: first, as a run that is done is not looked at again. */
  async finishBulkRun({ runId }: BulkRunStart): Promise<void> {
    await this.departures.finish(runId);
    await this.items.finish(runId);
  }
}
