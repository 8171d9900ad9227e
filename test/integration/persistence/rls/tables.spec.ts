import { freshDatabases } from '../database.js';
import { NEEDS_NONE, unguarded } from './unguarded.js';

describe(unguarded.name, () => {
  const { dataSource } = freshDatabases();

  it('finds every table guarded, or on the list that says why it needs no guard', async () => {
    expect(await unguarded(dataSource())).toEqual([]);
  });

  it('finds a new table that nobody thought of', async () => {
    await dataSource().query('CREATE TABLE "secrets" ("id" uuid, "case_id" uuid)');
    expect(await unguarded(dataSource())).toEqual(['secrets: has no row level security']);
    await dataSource().query('ALTER TABLE "secrets" ENABLE ROW LEVEL SECURITY');
    await dataSource().query('GRANT SELECT ON "secrets" TO doorbraak_api');
    expect(await unguarded(dataSource())).toEqual([
      'secrets: does not bind its owner',
      'secrets: gives doorbraak_api SELECT without a policy',
    ]);
  });

  it('lists no table that is not there', async () => {
    const tables = await dataSource().query<{ name: string }[]>('SELECT tablename AS "name" FROM pg_tables');
    const there = tables.map(({ name }) => name);
    expect(Object.keys(NEEDS_NONE).filter((name) => !there.includes(name))).toEqual([]);
  });
});
