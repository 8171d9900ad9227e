import type { EntityManager } from 'typeorm';
import type { ChainHead, SignedEntry } from '#contracts/access-log';
import type { PlacedEntry } from '#domain/access-log/check-link';
import { ENTRY_COLUMNS } from './read-entries.js';
import type { StoredHead } from './stored-head.js';

/** The access log as it stood at one moment, read piece by piece. */
export class LogSnapshot {
  constructor(private readonly manager: EntityManager) {}

  /** Every region that has a chain, or says so. */
  async regions(): Promise<string[]> {
    const rows = await this.manager.query<{ regionId: string }[]>(
      `SELECT "region_id" AS "regionId" FROM "access_log_heads"
       UNION SELECT DISTINCT "region_id" FROM "access_log_links" ORDER BY 1`,
    );
    return rows.map(({ regionId }) => regionId);
  }

  /** The links of a region that come after a place, in order, with the entries that they name. */
  async links(regionId: string, after: number, most: number): Promise<PlacedEntry[]> {
    const rows = await this.manager.query<LinkRow[]>(
      `SELECT "link"."region_id" AS "linkRegionId", "link"."seq", "link"."entry_id" AS "entryId",
         "link"."prev_hash" AS "prevHash", "link"."hash", ${ENTRY_COLUMNS}
       FROM "access_log_links" "link" LEFT JOIN "access_log_entries" "entry" ON "entry"."id" = "link"."entry_id"
       WHERE "link"."region_id" = $1 AND "link"."seq" > $2 ORDER BY "link"."seq" LIMIT $3`,
      [regionId, after, most],
    );
    return rows.map(placed);
  }

  async head(regionId: string): Promise<StoredHead | null> {
    const [row] = await this.manager.query<StoredHead[]>(
      `SELECT "region_id" AS "regionId", "seq", "hash", "key_id" AS "keyId", "mac"
       FROM "access_log_heads" WHERE "region_id" = $1`,
      [regionId],
    );
    return row ?? null;
  }

  /** How far each chain is anchored outside the database; chains that never were are left out. */
  anchored(): Promise<{ regionId: string; seq: number }[]> {
    return this.manager.query(
      `SELECT "region_id" AS "regionId", "anchored_seq" AS "seq" FROM "access_log_heads" WHERE "anchored_seq" > 0`,
    );
  }

  /** Entries that have no place in a chain and do not wait for one. */
  lost(most: number): Promise<EntryMark[]> {
    return this.manager.query(
      `SELECT "entry"."id" AS "entryId", "entry"."region_id" AS "regionId" FROM "access_log_entries" "entry"
       WHERE NOT EXISTS (SELECT FROM "access_log_links" "link" WHERE "link"."entry_id" = "entry"."id")
         AND NOT EXISTS (SELECT FROM "access_log_pending" "pending" WHERE "pending"."entry_id" = "entry"."id")
       LIMIT $1`,
      [most],
    );
  }

  /** What waits for a place without being an entry, or having one already. */
  madeUp(most: number): Promise<EntryMark[]> {
    return this.manager.query(
      `SELECT "pending"."entry_id" AS "entryId", "entry"."region_id" AS "regionId"
       FROM "access_log_pending" "pending" LEFT JOIN "access_log_entries" "entry" ON "entry"."id" = "pending"."entry_id"
       WHERE "entry"."id" IS NULL
         OR EXISTS (SELECT FROM "access_log_links" "link" WHERE "link"."entry_id" = "entry"."id")
       LIMIT $1`,
      [most],
    );
  }

  /** Entries that wait for their place, by id after another. */
  waiting(afterId: string, most: number): Promise<SignedEntry[]> {
    return this.manager.query(
      `SELECT ${ENTRY_COLUMNS}
       FROM "access_log_pending" "pending" JOIN "access_log_entries" "entry" ON "entry"."id" = "pending"."entry_id"
       WHERE "pending"."entry_id" > $1 ORDER BY "pending"."entry_id" LIMIT $2`,
      [afterId, most],
    );
  }

  /** Those of these ends at which a chain does not stand, or never came. */
  notAt(heads: readonly ChainHead[]): Promise<ChainHead[]> {
    return this.manager.query(
      `SELECT "kept"."regionId", "kept"."seq", "kept"."hash"
       FROM jsonb_to_recordset($1::jsonb) AS "kept"("regionId" uuid, "seq" bigint, "hash" text)
       LEFT JOIN "access_log_links" "link" ON "link"."region_id" = "kept"."regionId" AND "link"."seq" = "kept"."seq"
       WHERE "link"."hash" IS DISTINCT FROM "kept"."hash"`,
      [JSON.stringify(heads)],
    );
  }
}

/** Which entry, of which region as far as that is known. */
export interface EntryMark {
  entryId: string;
  regionId: string | null;
}

interface LinkRow extends SignedEntry {
  linkRegionId: string;
  seq: number;
  entryId: string;
  prevHash: string;
  hash: string;
}

function placed({ linkRegionId, seq, entryId, prevHash, hash, ...entry }: LinkRow): PlacedEntry {
  // Of an entry that is gone every column is null.
  return { link: { regionId: linkRegionId, seq, entryId, prevHash, hash }, entry: entry.mac === null ? null : entry };
}
