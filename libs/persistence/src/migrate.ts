import { createDataSource } from './data-source.js';

/** Any number of our own: processes that start together wait for each other here. */
const MIGRATION_LOCK = 4_207_311;

/**
 * Brings the schema of a database up to date, once, however many processes ask at the same time.
 * @param databaseUrl postgres://user:password@host:port/database, a user who may create tables
 */
export async function migrate(databaseUrl: string): Promise<void> {
  const dataSource = createDataSource(databaseUrl, { applicationName: 'doorbraak-migrate', poolSize: 2 });
  await dataSource.initialize();
  try {
    const lock = dataSource.createQueryRunner();
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    try {
      await dataSource.runMigrations({ transaction: 'each' });
    } finally {
      await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
      await lock.release();
    }
  } finally {
    await dataSource.destroy();
  }
}
