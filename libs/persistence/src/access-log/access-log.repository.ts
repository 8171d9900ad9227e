import { DataSource } from 'typeorm';
import type { SignedEntry } from '#contracts/access-log';
import { snakeCase } from '../naming/snake-case.js';

/** Where entries are written: two tables that are only added to, without any lock that writers share. */
export class AccessLogRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Adds entries, and that they wait for their place in the chain. */
  async append(entries: readonly SignedEntry[]): Promise<void> {
    const rows = entries.map((entry) =>
      Object.fromEntries(Object.entries(entry).map(([name, value]) => [snakeCase(name), value])),
    );
    await this.dataSource.query(
      `WITH "entries" AS (
         INSERT INTO "access_log_entries"
         SELECT * FROM jsonb_populate_recordset(NULL::"access_log_entries", $1::jsonb)
       )
       INSERT INTO "access_log_pending" ("entry_id")
       SELECT ("row"->>'id')::uuid FROM jsonb_array_elements($1::jsonb) AS "row"`,
      [JSON.stringify(rows)],
    );
  }

  /** Whose cases these are, also of those that who asks may not see; those that do not exist are left out. */
  regionsOf(caseIds: readonly string[]): Promise<{ id: string; regionId: string }[]> {
    return this.dataSource.query(
      `SELECT "id", "regionId" FROM (
         SELECT "id", access.case_region("id") AS "regionId" FROM unnest($1::uuid[]) AS "wanted"("id")
       ) "found" WHERE "regionId" IS NOT NULL`,
      [[...caseIds]],
    );
  }
}
