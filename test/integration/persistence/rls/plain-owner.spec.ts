import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { CaseEntity } from '#persistence/cases/case.entity';
import { createDataSource } from '#persistence/data-source';
import { migrate } from '#persistence/migrate';
import { withRowsOf } from '#persistence/migrations/with-rows-of';
import { connectService } from '#persistence/services/connect-service';
import { StartFailure } from '../../../../apps/local/src/failure.js';
import {
  provideServices,
  serviceDatabaseUrl,
  withRights,
} from '../../../../apps/local/src/postgres/service-databases.js';
import { freshDatabases } from '../database.js';
import { addCase, addRegion } from '../fixtures.js';

const NOT_GIVEN = { api: undefined, worker: undefined };

describe('an owner of the database who is no superuser', () => {
  const { dataSource, url } = freshDatabases();
  let home: string;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'doorbraak-services-'));
  });
  afterAll(() => rm(home, { recursive: true, force: true }));

  /** A database of an owner with these rights: its address for them, and for a superuser. */
  async function databaseOf(owner: string, rights: string): Promise<{ own: string; superuser: string }> {
    await dataSource().query(`CREATE ROLE "${owner}" LOGIN ${rights} PASSWORD 'secret'`);
    await dataSource().query(`CREATE DATABASE "${owner}" OWNER "${owner}"`);
    const superuser = url().replace(/\w+$/, owner);
    return { own: superuser.replace('postgres:postgres@', `${owner}:secret@`), superuser };
  }

  const withConnection = async <T>(to: string, task: (connected: DataSource) => Promise<T>): Promise<T> => {
    const connected = await createDataSource(to, { applicationName: 'test', poolSize: 2 }).initialize();
    return task(connected).finally(() => connected.destroy());
  };

  it('brings it up to date and makes the roles, and sees rows of cases in a migration that says so only', async () => {
    const { own, superuser } = await databaseOf('with_rights', 'CREATEROLE');
    // The groups of this cluster were made by another: whoever made them may give them.
    for (const group of ['doorbraak_api', 'doorbraak_worker', 'doorbraak_gate'])
      await dataSource().query(`GRANT ${group} TO "with_rights" WITH ADMIN TRUE, INHERIT FALSE, SET FALSE`);
    await withRights(() => migrate(own));
    const choice = { home, serviceDatabaseUrls: NOT_GIVEN };
    const urls = await provideServices(choice, own);
    for (const service of ['api', 'worker'] as const) {
      expect(serviceDatabaseUrl(choice, own, service)).toBe(urls[service]);
      await (await connectService(urls[service], service)).destroy();
    }
    await withConnection(superuser, async (all) => addCase(all, await addRegion(all, 'ME')));
    await withConnection(own, async (owner) => {
      const count = () => owner.getRepository(CaseEntity).count();
      expect(await count()).toBe(0);
      const counted = await owner.transaction(({ queryRunner }) =>
        withRowsOf(queryRunner!, ['cases'], () => queryRunner!.manager.count(CaseEntity)),
      );
      expect(counted).toBe(1);
      expect(await count()).toBe(0);
    });
  }, 60_000);

  it('is told what to do where it may make no roles', async () => {
    const { own } = await databaseOf('without_rights', 'NOCREATEROLE');
    const refused = await withRights(() => migrate(own)).catch((error: Error) => error);
    expect(refused).toBeInstanceOf(StartFailure);
    expect((refused as StartFailure).advice).toMatch(/CREATEROLE.*API_DATABASE_URL and WORKER_DATABASE_URL/);
  }, 60_000);

  it('may name roles that somebody else made', async () => {
    const serviceDatabaseUrls = { api: 'postgres://a@db/x', worker: 'postgres://w@db/x' };
    const choice = { home, serviceDatabaseUrls };
    expect(await provideServices(choice, 'postgres://nobody@nowhere/x')).toEqual(serviceDatabaseUrls);
    expect(serviceDatabaseUrl(choice, 'postgres://nobody@nowhere/x', 'worker')).toBe('postgres://w@db/x');
  });
});
