import type { DataSource } from 'typeorm';
import { unwrapKey, type WrappedKey, wrapKey } from '#encryption/case-key-wrap';
import type { KeyRing } from '#encryption/key-ring';
import type { KeyPurpose } from './case-key.entity.js';
import { ownerOf } from './key-owner.js';

export interface Rewrapping {
  purpose: KeyPurpose;
  /** All data keys for this purpose. */
  total: number;
  /** Those that were sealed anew, under the first key on the ring. */
  rewrapped: number;
  /** How many are still under another master key, by its name. */
  onOldKeys: Record<string, number>;
}

interface Row extends WrappedKey {
  caseId: string;
}

const BATCH = 200;

/**
 * Seals every data key under the first master key on the ring, while others work: what they sealed stays as it is, and
 * whoever holds both master keys reads on. Safe to stop and to repeat.
 * @param ring the new key first; data keys under a key that is not on it stay under that
 */
export async function rewrapKeys(dataSource: DataSource, purpose: KeyPurpose, ring: KeyRing): Promise<Rewrapping> {
  let rewrapped = 0;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await readBatch(dataSource, purpose, ring, after);
    if (rows.length === 0) break;
    rewrapped += await writeBatch(dataSource, purpose, ring, rows);
    after = rows.at(-1)!.caseId;
  }
  return { purpose, rewrapped, ...(await takeStock(dataSource, purpose, ring)) };
}

function readBatch(dataSource: DataSource, purpose: KeyPurpose, ring: KeyRing, after: string): Promise<Row[]> {
  const [, ...old] = ring.map(({ id }) => id);
  return dataSource.query<Row[]>(
    `SELECT "case_id" AS "caseId", "master_key_id" AS "masterKeyId", "wrapped" FROM "keys"."case_keys"
     WHERE "purpose" = $1 AND "master_key_id" = ANY($2) AND "case_id" > $3 ORDER BY "case_id" LIMIT ${BATCH}`,
    [purpose, old, after],
  );
}

/** Only what is still as it was read: a key that was destroyed meanwhile stays destroyed. */
async function writeBatch(dataSource: DataSource, purpose: KeyPurpose, ring: KeyRing, rows: Row[]): Promise<number> {
  const anew = rows.map((row) => {
    const owner = ownerOf(row.caseId, purpose);
    return wrapKey(ring, unwrapKey(ring, row, owner), owner).wrapped;
  });
  const [{ written }] = await dataSource.query<[{ written: number }]>(
    `WITH "written" AS (
       UPDATE "keys"."case_keys" AS "key" SET "master_key_id" = $2, "wrapped" = "new"."wrapped"
       FROM unnest($3::uuid[], $4::text[], $5::text[]) AS "new" ("case_id", "read", "wrapped")
       WHERE "key"."case_id" = "new"."case_id" AND "key"."purpose" = $1 AND "key"."wrapped" = "new"."read"
       RETURNING 1
     ) SELECT count(*)::int AS "written" FROM "written"`,
    [purpose, ring[0].id, rows.map(({ caseId }) => caseId), rows.map(({ wrapped }) => wrapped), anew],
  );
  return written;
}

async function takeStock(dataSource: DataSource, purpose: KeyPurpose, ring: KeyRing) {
  const counts = await dataSource.query<{ id: string; count: number }[]>(
    `SELECT "master_key_id" AS "id", count(*)::int AS "count" FROM "keys"."case_keys"
     WHERE "purpose" = $1 GROUP BY "master_key_id" ORDER BY "master_key_id"`,
    [purpose],
  );
  const old = counts.filter(({ id }) => id !== ring[0].id);
  return {
    total: counts.reduce((sum, { count }) => sum + count, 0),
    onOldKeys: Object.fromEntries(old.map(({ id, count }) => [id, count])),
  };
}
