import type { KeyRing } from '#encryption/key-ring';
import { createDataSource } from './data-source.js';
import { Sealing1795605000000 } from './migrations/1795605000000-sealing.js';
import { migrations } from './migrations/migrations.js';

/** Any number of our own: processes that start together wait for each other here. */
const MIGRATION_LOCK = 4_207_311;

/**
 * Brings the schema of a database up to date, once, however many processes ask at the same time.
 * @param databaseUrl postgres://user:password@host:port/database, a user who may create tables
 * @param masterKeys seal the dossiers of releases that did not; without any no keys are needed
 * @throws MasterKeysMissing
 */
export async function migrate(databaseUrl: string, masterKeys: KeyRing | null = null): Promise<void> {
  const dataSource = createDataSource(databaseUrl, { applicationName: 'doorbraak-migrate', poolSize: 2 });
  dataSource.setOptions({ migrations: migrations.map((migration) => withKeys(migration, masterKeys)) });
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

function withKeys(migration: (typeof migrations)[number], ring: KeyRing | null): (typeof migrations)[number] {
  if (migration !== Sealing1795605000000) return migration;
  return class extends Sealing1795605000000 {
    constructor() {
      super(ring);
    }
  };
}
