import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { CaseEntity } from '#persistence/cases/case.entity';
import { createDataSource } from '#persistence/data-source';
import { connectService } from '#persistence/services/connect-service';
import { provisionServices } from '#persistence/services/provision';
import type { Identity } from '#persistence/work/identity';
import { asPerson } from '../../../support/as-person.js';
import { serviceUrls } from '../../../support/service-urls.js';
import { freshDatabases } from '../database.js';
import { addCase, addRegion, addUser, type Region } from '../fixtures.js';

const coordinatorOf = ({ id: regionId, userId }: Region): Identity => ({
  userId,
  people: [userId],
  regionId,
  organisationId: null,
  roles: ['coordinator'],
});

describe('the roles of the services', () => {
  const { dataSource, url } = freshDatabases();
  const open: DataSource[] = [];
  const connect = async (service: 'api' | 'worker'): Promise<DataSource> => {
    const connected = await connectService((await serviceUrls(url()))[service], service);
    open.push(connected);
    return connected;
  };
  afterEach(async () => {
    for (const connected of open.splice(0)) await connected.destroy();
  });

  it('let a program in as itself only', async () => {
    const { api, worker } = await serviceUrls(url());
    await expect(connectService(worker, 'api')).rejects.toThrow('is no member of doorbraak_api');
    await expect(connectService(api, 'worker')).rejects.toThrow('is no member of doorbraak_worker');
    await expect(connectService(url(), 'api')).rejects.toThrow('is a superuser');
  });

  it('are refused to a program whose role owns a table, bypasses, or has both parts', async () => {
    const { api } = await serviceUrls(url());
    const login = new URL(api).username;
    const withGrant = async (grant: string, revoke: string): Promise<unknown> => {
      await dataSource().query(grant);
      const refused = connectService(api, 'api').catch((error: Error) => error.message);
      const message = await refused;
      await dataSource().query(revoke);
      return message;
    };
    expect(await withGrant(`ALTER ROLE ${login} BYPASSRLS`, `ALTER ROLE ${login} NOBYPASSRLS`)).toMatch(/bypasses/);
    expect(
      await withGrant(`ALTER TABLE "tables" OWNER TO ${login}`, 'ALTER TABLE "tables" OWNER TO CURRENT_USER'),
    ).toMatch(/owns tables/);
    expect(await withGrant(`GRANT doorbraak_worker TO ${login}`, `REVOKE doorbraak_worker FROM ${login}`)).toMatch(
      /is a member of doorbraak_worker too.*Let DATABASE_URL name a role/,
    );
    await connect('api');
  });

  it('cannot become more than they are', async () => {
    const api = await connect('api');
    for (const forbidden of [
      'SET ROLE doorbraak_worker',
      'SET ROLE doorbraak_gate',
      'SET ROLE doorbraak_api',
      'SET ROLE postgres',
      'SET SESSION AUTHORIZATION postgres',
      'ALTER TABLE "cases" DISABLE ROW LEVEL SECURITY',
      'ALTER TABLE "cases" NO FORCE ROW LEVEL SECURITY',
      'CREATE POLICY "mine" ON "cases" USING (true)',
      'DROP POLICY "api select" ON "cases"',
      'CREATE TABLE "copy" AS SELECT * FROM "cases"',
      'CREATE TEMPORARY TABLE "copy" ("id" uuid)',
      'CREATE FUNCTION access.more() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$',
      `ALTER FUNCTION access.user_id() RENAME TO "nobody"`,
      'TRUNCATE "cases"',
      'UPDATE "access_log_entries" SET "outcome" = \'nothing\'',
      'DELETE FROM "access_log_entries"',
      `UPDATE "users" SET "email" = 'x'`,
      `UPDATE "users" SET "region_id" = NULL`,
      'SELECT lo_create(0)',
      `SELECT lo_from_bytea(0, 'x')`,
      'COPY "cases" TO PROGRAM \'cat\'',
      "SELECT pg_read_file('/etc/passwd')",
    ]) {
      const error = await api.query(forbidden).catch((reason: Error) => reason);
      expect([forbidden, error]).toEqual([forbidden, expect.any(Error)]);
      expect((error as Error).message).toMatch(/permission denied|must be owner|must be superuser/);
    }
    await expect(api.query('SET row_security = off; SELECT * FROM "cases"')).rejects.toThrow('row-level security');
  });

  it('see no row of a case while nobody is known', async () => {
    const region = await addRegion(dataSource(), 'ME');
    await addCase(dataSource(), region);
    const api = await connect('api');
    const guarded = await api.query<{ name: string }[]>(
      `SELECT oid::regclass::text AS "name" FROM pg_class
       WHERE relforcerowsecurity AND has_table_privilege(oid, 'SELECT') ORDER BY 1`,
    );
    expect(guarded.length).toBeGreaterThan(35);
    for (const { name } of guarded) expect(await api.query(`SELECT 1 FROM ${name}`)).toEqual([]);
    expect(await asPerson(coordinatorOf(region), () => api.getRepository(CaseEntity).count())).toBe(1);
  });

  it('let an administrator change what accounts of the own region may, and nobody their own', async () => {
    const region = await addRegion(dataSource(), 'ME');
    const elsewhere = await addRegion(dataSource(), 'NO');
    const another = await addUser(dataSource(), region.id, 'Sam Bos');
    const api = await connect('api');
    const changed = (who: Identity, id: string, set = `"roles" = '{coordinator,auditor}'`) =>
      asPerson(who, () => api.query(`UPDATE "users" SET ${set} WHERE "id" = $1 RETURNING "id"`, [id])).then(
        ([rows]: [unknown[]]) => rows.length,
        (error: Error) => error.message,
      );
    const coordinator = coordinatorOf(region);
    const administrator = { ...coordinator, roles: ['regionAdmin' as const] };
    const refused = expect.stringContaining('row-level security') as string;
    expect(await changed(coordinator, region.userId)).toEqual(refused);
    expect(await changed(coordinator, another)).toEqual(refused);
    expect(await changed(administrator, region.userId)).toEqual(refused);
    expect(await changed(administrator, region.userId, '"disabled_at" = now()')).toEqual(refused);
    expect(await changed(administrator, elsewhere.userId)).toBe(0);
    expect(await changed(coordinator, region.userId, `"substitute_user_id" = '${another}'`)).toBe(1);
    expect(await changed(administrator, another)).toBe(1);
  });

  it('let experts change their own page, and what the pool says of them to who administers it', async () => {
    const region = await addRegion(dataSource(), 'ME');
    const elsewhere = await addRegion(dataSource(), 'NO');
    await dataSource().query(
      `INSERT INTO "experts" ("id", "user_id", "region_id", "organisation_id", "expert_by_experience", "max_active_cases",
         "min_cases_per_year", "travel_minutes", "shares_supra_regionally", "may_not_sit_with")
       VALUES ($1, $2, $3, $4, false, 4, 2, 20, false, '{}')`,
      [randomUUID(), region.userId, region.id, region.organisationId],
    );
    const api = await connect('api');
    const changed = (who: Identity, set: string) =>
      asPerson(who, () => api.query(`UPDATE "experts" SET ${set} RETURNING "id"`)).then(
        ([rows]: [unknown[]]) => rows.length,
        (error: Error) => error.message,
      );
    const expert = { ...coordinatorOf(region), roles: ['expert' as const] };
    const page = `"profile_headline" = 'Ik', "profile_about" = 'Zo', "home_base" = 'Rietveen', "languages" = '{nl}'`;
    expect(await changed(expert, page)).toBe(1);
    expect(await changed(expert, '"shares_supra_regionally" = true, "shares_nationally" = true')).toBe(1);
    const place = [
      ...[`"region_id" = '${elsewhere.id}'`, `"organisation_id" = '${elsewhere.organisationId}'`, '"omdenker" = true'],
      ...[`"user_id" = '${elsewhere.userId}'`, '"max_active_cases" = 0', '"min_cases_per_year" = 0'],
      ...[
        '"expert_by_experience" = true',
        `"may_not_sit_with" = '{${randomUUID()}}'`,
        '"left_on" = now()',
        '"travel_minutes" = 1',
        '"absent_from" = now()',
      ],
    ];
    for (const set of place) expect(await changed(expert, set)).toContain('row-level security');
    expect(await changed({ ...expert, roles: ['regionAdmin'] }, '"max_active_cases" = 0')).toBe(1);
    expect(await changed({ ...coordinatorOf(elsewhere), roles: ['regionAdmin'] }, '"max_active_cases" = 0')).toBe(0);
  });

  it('count no work of people while nobody is known', async () => {
    const region = await addRegion(dataSource(), 'ME');
    const api = await connect('api');
    const count = () => api.query<object[]>('SELECT access.workload($1, $2) AS "load"', [region.id, region.userId]);
    expect(await count()).toEqual([{ load: null }]);
    expect(await asPerson(coordinatorOf(region), count)).toEqual([{ load: expect.any(Number) as number }]);
  });

  it('forget who asked with the end of the transaction, also on the connection that served them', async () => {
    const region = await addRegion(dataSource(), 'ME');
    await addCase(dataSource(), region);
    const { api } = await serviceUrls(url());
    const one = await createDataSource(api, { applicationName: 'test', poolSize: 1 }).initialize();
    open.push(one);
    const seen = () =>
      one.query<[{ pid: number; cases: number; person: string | null }]>(
        `SELECT pg_backend_pid() AS "pid", (SELECT count(*) FROM "cases")::int AS "cases", access.user_id() AS "person"`,
      );
    const [during] = await asPerson(coordinatorOf(region), seen);
    const [after] = await seen();
    expect(during).toMatchObject({ cases: 1, person: region.userId });
    expect(after).toEqual({ pid: during.pid, cases: 0, person: null });
    const elsewhere = { ...coordinatorOf(region), regionId: randomUUID(), userId: randomUUID(), people: [] };
    const [other] = await asPerson(elsewhere, seen);
    expect(other).toEqual({ pid: during.pid, cases: 0, person: elsewhere.userId });
  });

  it('are of one database: who may work on it does not reach another', async () => {
    const { api } = await serviceUrls(url());
    const other = new URL(api);
    other.pathname = '/doorbraak_template';
    await dataSource().query('REVOKE CONNECT ON DATABASE "doorbraak_template" FROM PUBLIC');
    await expect(connectService(other.href, 'api')).rejects.toThrow('permission denied for database');
  });

  it('can be made by several at once, for two databases, and again with another password', async () => {
    const make = (password: string) => provisionServices(url(), { api: password, worker: password });
    await Promise.all([make('a'), make('a'), make('a'), serviceUrls(url().replace(/\w+$/, 'postgres'))]);
    const { api } = await make('another');
    await (await connectService(api, 'api')).destroy();
    await expect(connectService(api.replace(':another@', ':a@'), 'api')).rejects.toThrow('password authentication');
  });
});
