import { DataSource, type EntityManager } from 'typeorm';
import type { ChainHead } from '#contracts/access-log';
import { takeWorkerLock } from '../worker-locks/take-worker-lock.js';

/** How far the chains are anchored outside the database. */
export class AccessLogAnchorsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Has the chains anchored that grew since they were. One at a time does, however many workers there are: anchors have
   * an order.
   * @param keep keeps them outside; when it fails nothing counts as anchored
   */
  async anchor(at: string, keep: (heads: ChainHead[], anchoredBefore: boolean) => Promise<void>): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      if (!(await takeWorkerLock(manager, 'accessLogAnchor'))) return;
      const heads = await waiting(manager);
      if (heads.length === 0) return;
      const [{ before }] = await manager.query<[{ before: boolean }]>(
        'SELECT EXISTS (SELECT FROM "access_log_heads" WHERE "anchored_seq" > 0) AS "before"',
      );
      await keep(heads, before);
      await anchored(manager, heads, at);
    });
  }

  /** The chains that grew since they were anchored. */
  waiting(): Promise<ChainHead[]> {
    return waiting(this.dataSource.manager);
  }
}

function waiting(manager: EntityManager): Promise<ChainHead[]> {
  return manager.query(
    `SELECT "region_id" AS "regionId", "seq", "hash" FROM "access_log_heads"
     WHERE "seq" > "anchored_seq" ORDER BY "region_id"`,
  );
}

async function anchored(manager: EntityManager, heads: readonly ChainHead[], at: string): Promise<void> {
  await manager.query(
    `UPDATE "access_log_heads" "head" SET "anchored_seq" = "kept"."seq", "anchored_at" = $2
     FROM jsonb_to_recordset($1::jsonb) AS "kept"("regionId" uuid, "seq" bigint)
     WHERE "head"."region_id" = "kept"."regionId" AND "head"."anchored_seq" < "kept"."seq"`,
    [JSON.stringify(heads), at],
  );
}
