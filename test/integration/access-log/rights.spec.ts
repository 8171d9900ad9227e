import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { signEntry } from '#domain/access-log/sign-entry';
import { AccessLogRepository } from '#persistence/access-log/access-log.repository';
import { AccessLogAnchorsRepository } from '#persistence/access-log/access-log-anchors.repository';
import { SweeperLock } from '#persistence/consistency/sweeper-lock';
import { createDataSource } from '#persistence/data-source';
import { Work } from '#persistence/work/work';
import { startPostgres, type TestPostgres } from '../../support/postgres.js';
import { serviceUrls } from '../../support/service-urls.js';
import { faultsSeenBy, KEYS, linkerOn, someEntry } from './log-world.js';

const DENIED = /permission denied/;

describe('the rights on the access log', () => {
  let server: TestPostgres;
  let owner: DataSource;
  let api: DataSource;
  let worker: DataSource;
  const [regionId, userId] = [randomUUID(), randomUUID()];

  beforeAll(async () => {
    server = await startPostgres();
    const url = await server.createDatabase();
    const urls = await serviceUrls(url);
    const connect = (address: string) =>
      createDataSource(address, { applicationName: 'test', poolSize: 2 }).initialize();
    [owner, api, worker] = await Promise.all([connect(url), connect(urls.api), connect(urls.worker)]);
    await append(userId, userId);
  }, 60_000);
  afterAll(async () => {
    await Promise.all([owner.destroy(), api.destroy(), worker.destroy()]);
    await server.stop();
  });

  /** Writes an entry about somebody, in a request of somebody. */
  const append = async (about: string | null, asking: string | null): Promise<void> => {
    const work = new Work();
    if (asking) {
      work.identify({ userId: asking, people: [asking], regionId, organisationId: null, roles: ['auditor'] });
    }
    const entry = { ...someEntry(regionId, 1), userId: about };
    try {
      await work.run(() => new AccessLogRepository(api).append([signEntry(KEYS, entry)]));
      await work.commit();
    } finally {
      await work.rollback();
    }
  };

  const TABLES = ['entries', 'links', 'heads', 'pending', 'checks'].map((name) => `access_log_${name}`);
  const KEPT = ['access_log_entries', 'access_log_links'];

  it.each(TABLES)('let the API change nothing in %s', async (table) => {
    await expect(api.query(`UPDATE "${table}" SET ${someColumn(table)} = NULL`)).rejects.toThrow(DENIED);
    await expect(api.query(`DELETE FROM "${table}"`)).rejects.toThrow(DENIED);
    await expect(api.query(`TRUNCATE "${table}"`)).rejects.toThrow(DENIED);
  });

  it.each(KEPT)('let the worker change nothing in %s', async (table) => {
    await expect(worker.query(`UPDATE "${table}" SET ${someColumn(table)} = NULL`)).rejects.toThrow(DENIED);
    await expect(worker.query(`DELETE FROM "${table}"`)).rejects.toThrow(DENIED);
    await expect(worker.query(`TRUNCATE "${table}"`)).rejects.toThrow(DENIED);
  });

  it('let the API make no links and no heads', async () => {
    await expect(api.query(`INSERT INTO "access_log_links" VALUES ($1, 1, $1, '', '')`, [regionId])).rejects.toThrow(
      DENIED,
    );
    await expect(
      api.query(`INSERT INTO "access_log_heads" VALUES ($1, 1, '', '', '', now())`, [regionId]),
    ).rejects.toThrow(DENIED);
  });

  it('let nobody log in the name of somebody else', async () => {
    const refused = /row-level security/;
    await expect(append(randomUUID(), userId)).rejects.toThrow(refused);
    await expect(append(userId, null)).rejects.toThrow(refused);
    await expect(append(null, null)).resolves.toBeUndefined();
  });

  it('let the worker link and look, and then the log is whole', async () => {
    await linkerOn(worker).catchUp();
    expect(await faultsSeenBy(worker)).toEqual([]);
    const [{ count }] = await owner.query<[{ count: number }]>('SELECT count(*) FROM "access_log_links"');
    expect(count).toBe(2);
  });

  /** A row that the API may write, and did not make with its key. */
  const forge = async (at: string, purpose = 'iets'): Promise<string> => {
    const { id } = someEntry(regionId, 1);
    await api.query(
      `WITH "made" AS (INSERT INTO "access_log_entries" ("id", "region_id", "at", "action", "activity", "purpose", "ground",
         "route", "outcome", "trace_id", "span_id", "key_id", "mac") VALUES ($1, $2, $3, 'read', '', $4, '', '', '', '', '',
         'nosuch', 'forged'))
       INSERT INTO "access_log_pending" ("entry_id") VALUES ($1)`,
      [id, regionId, at, purpose],
    );
    return id;
  };

  it.each(['-infinity', 'infinity', '0044-03-15 BC', '2200-01-01Z'])('take no entry of %s', async (at) => {
    await expect(forge(at)).rejects.toThrow('violates check constraint');
  });

  it('take no entry that is longer than anybody reads', async () => {
    await expect(forge('2026-11-22Z', 'x'.repeat(5_000))).rejects.toThrow('violates check constraint');
  });

  it('do not let the API stop the linking: not with an entry of its own making, and not with locks', async () => {
    const entryId = await forge('2026-11-22Z');
    await append(userId, userId);
    const holder = api.createQueryRunner();
    try {
      await holder.query('SELECT pg_advisory_lock(7260031), pg_advisory_lock(7260032), pg_advisory_lock(7260033)');
      await linkerOn(worker).catchUp();
      expect(await new SweeperLock(worker).whileHeld(() => Promise.resolve('at work'))).toBe('at work');
      const anchored: string[] = [];
      await new AccessLogAnchorsRepository(worker).anchor('2026-11-22T10:00:00.000Z', async (heads) => {
        anchored.push(...heads.map((head) => head.regionId));
      });
      expect(anchored).toEqual([regionId]);
    } finally {
      await holder.query('SELECT pg_advisory_unlock_all()');
      await holder.release();
    }
    expect(await faultsSeenBy(worker)).toEqual([{ kind: 'keyUnknown', regionId, seq: 3, entryId }]);
    await expect(api.query('SELECT FROM "worker_locks" FOR UPDATE')).rejects.toThrow(DENIED);
    const lockTable = api.transaction((manager) => manager.query('LOCK TABLE "worker_locks" IN ACCESS SHARE MODE'));
    await expect(lockTable).rejects.toThrow(DENIED);
  });
});

const someColumn = (table: string): string => (table === 'access_log_pending' ? '"entry_id"' : '"region_id"');
