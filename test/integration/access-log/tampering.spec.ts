import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { makeAnchor } from '#domain/access-log/anchor';
import { seededRandom } from '#domain/assembly/testing/random';
import { AccessLogAnchorsRepository } from '#persistence/access-log/access-log-anchors.repository';
import { createDataSource } from '#persistence/data-source';
import { startPostgres, type TestPostgres } from '../../support/postgres.js';
import { faultsSeenBy, KEYS, linkerOn, OLD_KEYS, OLD_KEYS_IN_TEXT, type Outside, write } from './log-world.js';
import { MANIPULATIONS } from './manipulations.js';

const ATTEMPTS = 1_000;

describe('an access log that somebody tampers with', () => {
  const regions = [randomUUID(), randomUUID(), randomUUID()];
  let server: TestPostgres;
  let dataSource: DataSource;
  let anchors: Outside;

  beforeAll(async () => {
    server = await startPostgres();
    dataSource = await createDataSource(await server.createDatabase(), { applicationName: 'test' }).initialize();
    await write(dataSource, regions, 120, OLD_KEYS);
    await linkerOn(dataSource, OLD_KEYS_IN_TEXT).catchUp();
    await write(dataSource, regions, 120);
    await linkerOn(dataSource).catchUp();
    const heads = await new AccessLogAnchorsRepository(dataSource).waiting();
    const anchor = JSON.stringify(makeAnchor(KEYS, '2026-11-22T10:00:00.000Z', heads));
    anchors = { lines: [anchor], last: anchor };
    await write(dataSource, regions, 12);
  }, 120_000);
  afterAll(async () => {
    await dataSource.destroy();
    await server.stop();
  });

  it('is whole before', async () => {
    expect(await faultsSeenBy(dataSource.manager, { anchors })).toEqual([]);
  });

  it(`shows each of ${ATTEMPTS} manipulations`, async () => {
    const chance = seededRandom(20_261_122);
    const missed: string[] = [];
    const runner = dataSource.createQueryRunner();
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      await runner.startTransaction();
      const done = await MANIPULATIONS[attempt % MANIPULATIONS.length]!(runner.manager, chance);
      const faults = await faultsSeenBy(runner.manager, { anchors });
      await runner.rollbackTransaction();
      if (faults.length === 0) missed.push(done);
    }
    await runner.release();
    expect(missed).toEqual([]);
  }, 300_000);

  it('is whole after', async () => {
    expect(await faultsSeenBy(dataSource.manager, { anchors })).toEqual([]);
  });
});
