import { DataSource } from 'typeorm';
import type { ChainHead } from '#contracts/access-log';

/** How far the chains are anchored outside the database. */
export class AccessLogAnchorsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The chains that grew since they were anchored. */
  waiting(): Promise<ChainHead[]> {
    return this.dataSource.query(
      `SELECT "region_id" AS "regionId", "seq", "hash" FROM "access_log_heads"
       WHERE "seq" > "anchored_seq" ORDER BY "region_id"`,
    );
  }

  async anchored(heads: readonly ChainHead[], at: string): Promise<void> {
    await this.dataSource.query(
      `UPDATE "access_log_heads" "head" SET "anchored_seq" = "kept"."seq", "anchored_at" = $2
       FROM jsonb_to_recordset($1::jsonb) AS "kept"("regionId" uuid, "seq" bigint)
       WHERE "head"."region_id" = "kept"."regionId" AND "head"."anchored_seq" < "kept"."seq"`,
      [JSON.stringify(heads), at],
    );
  }
}
