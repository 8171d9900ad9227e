import type { DataSource } from 'typeorm';
import { createDataSource } from '#persistence/data-source';
import { startPostgres, type TestPostgres } from '../../support/postgres.js';

/** A fresh database for every test of a file, on one server. Returns how to get at the one of the running test. */
export function freshDatabases(): { dataSource: () => DataSource; url: () => string } {
  let server: TestPostgres;
  let url: string;
  let dataSource: DataSource;
  beforeAll(async () => {
    server = await startPostgres();
  }, 60_000);
  beforeEach(async () => {
    url = await server.createDatabase();
    dataSource = await createDataSource(url, { applicationName: 'test', poolSize: 5 }).initialize();
  });
  afterEach(() => dataSource.destroy());
  afterAll(() => server.stop());
  return { dataSource: () => dataSource, url: () => url };
}
