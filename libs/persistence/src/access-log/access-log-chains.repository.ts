import { DataSource, type EntityManager } from 'typeorm';
import type { AccessLogLink, SignedEntry } from '#contracts/access-log';
import { takeWorkerLock } from '../worker-locks/take-worker-lock.js';
import { ENTRY_COLUMNS } from './read-entries.js';
import type { StoredHead } from './stored-head.js';

/** Where the chain of a region ends. */
export interface ChainEnd {
  regionId: string;
  head: StoredHead | null;
  /** Whether it has links, whatever its head says. */
  begun: boolean;
}

/** What a batch of entries makes of the chains. */
export interface LinkedBatch {
  links: readonly AccessLogLink[];
  heads: readonly StoredHead[];
}

/** The chains as their one writer extends them. */
export class AccessLogChainsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Gives the oldest entries that wait their places, whole or not at all. One at a time does, however many workers there
   * are; writers of entries wait for nobody.
   * @param link makes the links; entries that it leaves out go on waiting
   * @param without regions whose entries wait
   * @returns how many were linked
   */
  async link(
    most: number,
    without: readonly string[],
    link: (entries: readonly SignedEntry[], ends: readonly ChainEnd[]) => LinkedBatch,
  ): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      if (!(await takeWorkerLock(manager, 'accessLog'))) return 0;
      const entries = await waiting(manager, most, without);
      if (entries.length === 0) return 0;
      const batch = link(entries, await endsOf(manager, entries));
      await write(manager, batch);
      return batch.links.length;
    });
  }
}

/** An entry that is linked already does not wait, whoever says so. */
function waiting(manager: EntityManager, most: number, without: readonly string[]): Promise<SignedEntry[]> {
  return manager.query(
    `SELECT ${ENTRY_COLUMNS}
     FROM "access_log_pending" "pending" JOIN "access_log_entries" "entry" ON "entry"."id" = "pending"."entry_id"
     WHERE NOT "entry"."region_id" = ANY($2)
       AND NOT EXISTS (SELECT FROM "access_log_links" "link" WHERE "link"."entry_id" = "entry"."id")
     ORDER BY "entry"."at", "entry"."id" LIMIT $1`,
    [most, without],
  );
}

function endsOf(manager: EntityManager, entries: readonly SignedEntry[]): Promise<ChainEnd[]> {
  return manager.query(
    `SELECT "region_id" AS "regionId",
       EXISTS (SELECT FROM "access_log_links" "link" WHERE "link"."region_id" = "region"."region_id") AS "begun",
       (SELECT jsonb_build_object('regionId', "region_id", 'seq', "seq", 'hash', "hash", 'keyId', "key_id", 'mac', "mac")
         FROM "access_log_heads" "head" WHERE "head"."region_id" = "region"."region_id") AS "head"
     FROM unnest($1::uuid[]) AS "region"("region_id")`,
    [[...new Set(entries.map(({ regionId }) => regionId))]],
  );
}

async function write(manager: EntityManager, { links, heads }: LinkedBatch): Promise<void> {
  await manager.query(
    `WITH "new" AS (
       INSERT INTO "access_log_links" ("region_id", "seq", "entry_id", "prev_hash", "hash")
       SELECT * FROM jsonb_to_recordset($1::jsonb)
         AS "link"("regionId" uuid, "seq" bigint, "entryId" uuid, "prevHash" text, "hash" text)
     )
     DELETE FROM "access_log_pending" WHERE "entry_id" = ANY($2)`,
    [JSON.stringify(links), links.map(({ entryId }) => entryId)],
  );
  await manager.query(
    `INSERT INTO "access_log_heads" ("region_id", "seq", "hash", "key_id", "mac", "linked_at")
     SELECT *, now() FROM jsonb_to_recordset($1::jsonb)
       AS "head"("regionId" uuid, "seq" bigint, "hash" text, "keyId" text, "mac" text)
     ON CONFLICT ("region_id") DO UPDATE SET "seq" = excluded."seq", "hash" = excluded."hash",
       "key_id" = excluded."key_id", "mac" = excluded."mac", "linked_at" = excluded."linked_at"`,
    [JSON.stringify(heads)],
  );
}
