import type { QueryRunner } from 'typeorm';
import { newDataKey, wrapKey } from '#encryption/case-key-wrap';
import { fingerprint } from '#encryption/fingerprint';
import type { KeyRing } from '#encryption/key-ring';
import type { CaseKey } from '#encryption/sealed-words';
import { ownerOf } from '../case-keys/key-owner.js';
import { inBatches } from './in-batches.js';
import { PLAIN_COLUMNS } from './plain-columns.js';
import { sealColumns } from './seal-columns.js';
import { sealIntakes } from './seal-intakes.js';
import { writeAnew } from './write-anew.js';

/** There are dossiers of an earlier release to seal, and nobody said under which master key. */
export class MasterKeysMissing extends Error {
  override readonly name = 'MasterKeysMissing';

  constructor() {
    super('The database holds dossiers that are not sealed yet: set MASTER_KEYS, and bring it up to date again.');
  }
}

/**
 * Gives every case of an earlier release its key and seals what people wrote in it. Runs in one transaction.
 * @param ring null where nobody gave keys: enough for a database without dossiers
 * @throws MasterKeysMissing
 */
export async function sealDossiers(runner: QueryRunner, ring: KeyRing | null): Promise<void> {
  if (await isEmpty(runner)) return;
  if (!ring) throw new MasterKeysMissing();
  const keys = await giveKeys(runner, ring);
  await sealIntakes(runner, keys);
  for (const columns of PLAIN_COLUMNS) await sealColumns(runner, keys, columns);
  await hideHashes(runner, ring);
  for (const { table, text } of PLAIN_COLUMNS) await writeAnew(runner, table, text);
}

async function isEmpty(runner: QueryRunner): Promise<boolean> {
  const [{ empty }] = (await runner.query(
    'SELECT NOT EXISTS (SELECT FROM "cases") AND NOT EXISTS (SELECT FROM "commands") AS "empty"',
  )) as [{ empty: boolean }];
  return empty;
}

async function giveKeys(runner: QueryRunner, ring: KeyRing): Promise<Map<string, CaseKey>> {
  const keys = new Map<string, CaseKey>();
  await inBatches<{ id: string }>(runner, 'SELECT "id" FROM "cases"', async (batch) => {
    const made = batch.map(({ id: caseId }) => ({ caseId, key: newDataKey() }));
    const rows = made.map(({ caseId, key }) => ({
      case_id: caseId,
      purpose: 'content',
      ...snakeCased(wrapKey(ring, key, ownerOf(caseId, 'content'))),
      created_at: new Date().toISOString(),
    }));
    await runner.query(
      `INSERT INTO "keys"."case_keys" SELECT * FROM jsonb_populate_recordset(NULL::"keys"."case_keys", $1::jsonb)`,
      [JSON.stringify(rows)],
    );
    for (const key of made) keys.set(key.caseId, key);
  });
  return keys;
}

const snakeCased = ({ masterKeyId, wrapped }: { masterKeyId: string; wrapped: string }) => ({
  master_key_id: masterKeyId,
  wrapped,
});

/** The hash of a short text can be guessed; the fingerprint of that hash cannot. */
async function hideHashes(runner: QueryRunner, ring: KeyRing): Promise<void> {
  await inBatches<{ id: string; hash: string }>(
    runner,
    'SELECT "id", "body_hash" AS "hash" FROM "commands"',
    async (batch) => {
      await runner.query(
        `UPDATE "commands" SET "body_hash" = "new"."hash"
         FROM unnest($1::uuid[], $2::text[]) AS "new" ("id", "hash") WHERE "commands"."id" = "new"."id"`,
        [batch.map(({ id }) => id), batch.map(({ hash }) => fingerprint(ring, hash))],
      );
    },
  );
}
