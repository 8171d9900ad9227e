import { inOneStatement, insertRows, updateRows, upsertRows } from './write-statements.js';

const write = { table: 'waits', columns: ['id', 'since'], parameter: 3, onlyIf: 'step' };
const rows = 'jsonb_populate_recordset(NULL::"waits", $3::jsonb)';

describe(insertRows.name, () => {
  it('writes the named columns, only if the earlier part wrote something', () => {
    expect(insertRows(write)).toBe(
      `INSERT INTO "waits" ("id", "since") SELECT "id", "since" FROM ${rows} WHERE EXISTS (SELECT FROM "step")`,
    );
  });
});

describe(upsertRows.name, () => {
  it('replaces the named columns only, and never the id', () => {
    expect(upsertRows(write)).toMatch(/ON CONFLICT \("id"\) DO UPDATE SET "since" = EXCLUDED."since"$/);
  });
});

describe(updateRows.name, () => {
  it('never adds a row', () => {
    expect(updateRows(write)).toBe(
      `UPDATE "waits" AS "old" SET "since" = "new"."since" FROM ${rows} AS "new" ` +
        `WHERE "old"."id" = "new"."id" AND EXISTS (SELECT FROM "step")`,
    );
  });
});

describe(inOneStatement.name, () => {
  it('names its parts', () => {
    expect(inOneStatement({ a: 'SELECT 1', b: 'SELECT 2' }, 'SELECT * FROM "a"')).toBe(
      'WITH "a" AS (SELECT 1),\n"b" AS (SELECT 2)\nSELECT * FROM "a"',
    );
  });
});
