import { createDataSource } from '#persistence/data-source';
import { migrate } from '#persistence/migrate';
import { isDatabaseUnavailable } from '#persistence/database-unavailable';
import { freshDatabases } from './database.js';

describe('the schema', () => {
  const { dataSource, url } = freshDatabases();

  it('is what the entities say: nothing is left to change after the migrations', async () => {
    const { upQueries } = await dataSource().driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('can be brought up to date by several at once, and again', async () => {
    await dataSource().dropDatabase();
    await Promise.all([migrate(url()), migrate(url()), migrate(url())]);
    expect(await dataSource().showMigrations()).toBe(false);
  });

  it('can be taken back', async () => {
    for (let left = dataSource().migrations.length; left > 0; left--) await dataSource().undoLastMigration();
    const tables = await dataSource().query<{ name: string }[]>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
    );
    expect(tables).toEqual([{ name: 'schema_migrations' }]);
  });
});

describe(isDatabaseUnavailable.name, () => {
  const { dataSource } = freshDatabases();

  it('knows a database that is not there', async () => {
    const nowhere = createDataSource('postgres://postgres@127.0.0.1:1/none', { applicationName: 'test' });
    const error: unknown = await nowhere.initialize().catch((reason: unknown) => reason);
    expect(isDatabaseUnavailable(error)).toBe(true);
  });

  it('knows a connection that was cut', async () => {
    const error: unknown = await dataSource()
      .query('SELECT pg_terminate_backend(pg_backend_pid())')
      .catch((reason: unknown) => reason);
    expect(isDatabaseUnavailable(error)).toBe(true);
  });

  it('does not take a fault of ours for it', async () => {
    const error: unknown = await dataSource()
      .query('SELECT nothing')
      .catch((reason: unknown) => reason);
    expect(isDatabaseUnavailable(error)).toBe(false);
    expect(isDatabaseUnavailable(null)).toBe(false);
  });
});
