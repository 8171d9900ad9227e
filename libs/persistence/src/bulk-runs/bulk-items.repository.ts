import { DataSource, MoreThan } from 'typeorm';
import type { BatchReceipt, BulkItemRecord, BulkRunState } from '#contracts/bulk-runs';
import type { RefusalCode } from '#contracts/refusals';
import { REGION_TASK_KINDS } from '#contracts/tasks';
import { BulkItemEntity } from './bulk-item.entity.js';
import { BulkRunEntity } from './bulk-run.entity.js';

export type ItemPlace = Pick<BulkItemRecord, 'runId' | 'position'>;

/** The items of bulk runs, for whoever works them off. All of it may be repeated. */
export class BulkItemsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** What is asked of every item, by whom and why. */
  run(runId: string): Promise<BulkRunEntity> {
    return this.dataSource.getRepository(BulkRunEntity).findOneByOrFail({ id: runId });
  }

  /** Whether nobody has stopped the run, as it is at this moment. */
  async mayGoOn(runId: string): Promise<boolean> {
    return this.dataSource.getRepository(BulkRunEntity).existsBy({ id: runId, state: 'running' });
  }

  /** Whether a region began to roll out other rules after these: whoever goes on with these would take them back. */
  async isOvertaken({ regionId, kind, startedAt }: BulkRunEntity): Promise<boolean> {
    if (kind !== 'policyRollOut') return false;
    return this.dataSource.getRepository(BulkRunEntity).existsBy({ regionId, kind, startedAt: MoreThan(startedAt) });
  }

  /** Items that wait, in their order; those that were tried in vain come last. */
  waiting(runId: string, limit: number): Promise<BulkItemEntity[]> {
    return this.dataSource.getRepository(BulkItemEntity).find({
      where: { runId, state: 'waiting' },
      order: { at: { direction: 'ASC', nulls: 'FIRST' }, position: 'ASC' },
      take: limit,
    });
  }

  /** Puts an item behind the others that wait. */
  async postpone({ runId, position }: ItemPlace): Promise<void> {
    await this.dataSource.query(
      `UPDATE "bulk_run_items" SET "at" = now() WHERE "run_id" = $1 AND "position" = $2 AND "state" = 'waiting'`,
      [runId, position],
    );
  }

  /**
   * Marks an item as worked off.
   * @param code why its case refused; null: it is done
   */
  async mark({ runId, position }: ItemPlace, code: RefusalCode | null): Promise<void> {
    await this.dataSource.query(
      `UPDATE "bulk_run_items" SET "state" = $3, "code" = $4, "at" = now()
       WHERE "run_id" = $1 AND "position" = $2 AND "state" = 'waiting'`,
      [runId, position, code ? 'refused' : 'done', code],
    );
  }

  /** How much still waits, and whether the run may go on. */
  async receipt(runId: string): Promise<BatchReceipt> {
    const [receipt] = await this.dataSource.query<[{ left: number; state: BulkRunState }]>(
      `SELECT "state", (SELECT count(*)::int FROM "bulk_run_items" WHERE "run_id" = $1 AND "state" = 'waiting') AS "left"
       FROM "bulk_runs" WHERE "id" = $1`,
      [runId],
    );
    return receipt;
  }

  /** Ends a run of which nothing is left; one that somebody stopped at its very last item as well. */
  async finish(runId: string): Promise<void> {
    await this.dataSource.query(
      `UPDATE "bulk_runs" SET "state" = 'done', "ended_at" = now() WHERE "id" = $1 AND "state" <> 'done'`,
      [runId],
    );
  }

  /**
   * Gives a task of the region, of which no case knows, to somebody, who reads why.
   * @returns whether it is one, and was still open
   */
  async handOverRegionTask(taskId: string, userId: string, reason: string): Promise<boolean> {
    const [, changed] = await this.dataSource.query<[unknown[], number]>(
      `UPDATE "tasks" SET "owner_user_id" = $2, "hand_over_reason" = $4
       WHERE "id" = $1 AND "state" = 'open' AND "kind" = ANY($3)`,
      [taskId, userId, REGION_TASK_KINDS, reason],
    );
    return changed > 0;
  }
}
