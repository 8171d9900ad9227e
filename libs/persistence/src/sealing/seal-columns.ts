import type { QueryRunner } from 'typeorm';
import { type CaseKey, sealWords } from '#encryption/sealed-words';
import { inBatches } from './in-batches.js';
import type { PlainColumns } from './plain-columns.js';

/** Seals what stands in these columns, each row with the key of its case; rows of no case stay as they are. */
export async function sealColumns(
  runner: QueryRunner,
  keys: ReadonlyMap<string, CaseKey>,
  { table, key, caseId, columns }: PlainColumns,
): Promise<void> {
  const given = columns.map((column) => `"${column}" IS NOT NULL`).join(' OR ');
  const names = [...new Set([...key, caseId, ...columns])].map((name) => `"${name}"`).join(', ');
  const rows = `SELECT ${names} FROM "${table}" WHERE ${given}`;
  const update =
    `UPDATE "${table}" AS "old" SET ${columns.map((column) => `"${column}" = "new"."${column}"`).join(', ')} ` +
    `FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb) AS "new" ` +
    `WHERE ${key.map((name) => `"old"."${name}" = "new"."${name}"`).join(' AND ')}`;
  await inBatches<Record<string, unknown>>(runner, rows, async (batch) => {
    const sealed = batch.flatMap((row) => {
      const caseKey = keys.get(row[caseId] as string);
      return caseKey ? [{ ...row, ...sealedPart(caseKey, row, columns) }] : [];
    });
    await runner.query(update, [JSON.stringify(sealed)]);
  });
}

const sealedPart = (caseKey: CaseKey, row: Record<string, unknown>, columns: readonly string[]) =>
  sealWords(caseKey, Object.fromEntries(columns.map((column) => [column, row[column]])));
