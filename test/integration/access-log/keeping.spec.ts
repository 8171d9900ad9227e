import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { anchorLines } from '#consistency/access-log/anchor-lines';
import { signEntry } from '#domain/access-log/sign-entry';
import { AccessLogRepository } from '#persistence/access-log/access-log.repository';
import { AccessLogAnchorsRepository } from '#persistence/access-log/access-log-anchors.repository';
import { AccessLogProofRepository } from '#persistence/access-log/access-log-proof.repository';
import { Anchorer } from '../../../apps/worker/src/access-log/anchorer.js';
import { anchorPlaces } from '../../../apps/worker/src/access-log/access-log.providers.js';
import { Linker } from '../../../apps/worker/src/access-log/linker.js';
import { AccessLogSweep } from '../../../apps/worker/src/sweeper/access-log.sweep.js';
import { testConfig } from '../../support/secrets.js';
import { freshDatabases } from '../persistence/database.js';
import { faultsSeenBy, KEYS, KEYS_IN_TEXT, linkerOn, OLD_KEYS_IN_TEXT, someEntry, write } from './log-world.js';

const NOW = new Date('2026-11-22T10:00:00.000Z');

describe(Linker.name, () => {
  const { dataSource } = freshDatabases();
  const regions = [randomUUID(), randomUUID()];

  it('chains what many write at once, however many workers there are, without a fault at any moment', async () => {
    const linkers = [linkerOn(dataSource()), linkerOn(dataSource())];
    const writers = Array.from({ length: 4 }, () => write(dataSource(), regions, 60));
    let writing = true;
    const looking = (async () => {
      const faults: unknown[] = [];
      while (writing) {
        await Promise.all(linkers.map((linker) => linker.catchUp()));
        faults.push(...(await faultsSeenBy(dataSource())));
      }
      return faults;
    })();
    await Promise.all(writers);
    writing = false;
    expect(await looking).toEqual([]);
    await linkers[0]!.catchUp();
    expect(await faultsSeenBy(dataSource())).toEqual([]);
    const [{ count }] = await dataSource().query<[{ count: number }]>(`SELECT count(*) FROM "access_log_links"`);
    expect(count).toBe(240);
  }, 60_000);

  it('does not hang on to an end that was put back', async () => {
    const linker = linkerOn(dataSource());
    await write(dataSource(), regions, 4);
    await linker.catchUp();
    const [old] = await dataSource().query<[{ seq: number }]>(`SELECT * FROM "access_log_heads" LIMIT 1`);
    await write(dataSource(), regions, 4);
    await linker.catchUp();
    await dataSource().query(
      `UPDATE "access_log_heads" SET "seq" = $1, "hash" = $2, "key_id" = $3, "mac" = $4
      WHERE "region_id" = $5`,
      ['seq', 'hash', 'key_id', 'mac', 'region_id'].map((name) => (old as never)[name]),
    );
    await dataSource().query(
      `DELETE FROM "access_log_entries" WHERE "id" IN (SELECT "entry_id" FROM "access_log_links"
      WHERE "region_id" = $1 AND "seq" > $2)`,
      [(old as never)['region_id'], old.seq],
    );
    await dataSource().query(`DELETE FROM "access_log_links" WHERE "region_id" = $1 AND "seq" > $2`, [
      (old as never)['region_id'],
      old.seq,
    ]);
    await write(dataSource(), [(old as never)['region_id']], 2);
    await linker.catchUp();
    expect(await faultsSeenBy(dataSource(), { linkedBefore: NOW })).toContainEqual(
      expect.objectContaining({ kind: 'neverLinked' }),
    );
  });

  it('goes on with the other regions when one chain is broken', async () => {
    const linker = linkerOn(dataSource());
    await write(dataSource(), regions, 4);
    await linker.catchUp();
    await dataSource().query(`UPDATE "access_log_heads" SET "mac" = 'x' WHERE "region_id" = $1`, [regions[0]]);
    await write(dataSource(), regions, 4);
    await linker.catchUp();
    await linker.catchUp();
    const heads = await dataSource().query<{ region_id: string; seq: number }[]>(`SELECT * FROM "access_log_heads"`);
    expect(Object.fromEntries(heads.map(({ region_id, seq }) => [region_id, seq]))).toEqual({
      [regions[0]!]: 2,
      [regions[1]!]: 4,
    });
  });

  it('links an entry that is not ours where it was found, and it stays known', async () => {
    const forged = { ...signEntry(KEYS, someEntry(regions[0]!, 1)), purpose: 'iets anders' };
    await new AccessLogRepository(dataSource()).append([forged]);
    await linkerOn(dataSource()).catchUp();
    expect(await faultsSeenBy(dataSource())).toEqual([
      { kind: 'forged', regionId: regions[0], seq: 1, entryId: forged.id },
    ]);
  });
});

describe(Anchorer.name, () => {
  const { dataSource } = freshDatabases();
  let home: string;

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'anchors-'));
    await write(dataSource(), [randomUUID(), randomUUID()], 6);
    await linkerOn(dataSource()).catchUp();
  });
  afterEach(() => rm(home, { recursive: true }));

  const anchorerAt = (places: { home: string | null; accessLogAnchor: string | null }, keys = KEYS_IN_TEXT) =>
    new Anchorer(
      new AccessLogAnchorsRepository(dataSource()),
      anchorPlaces(places),
      testConfig({ DATABASE_URL: 'postgres://nobody@nowhere/none', ACCESS_LOG_KEYS: keys }),
    );
  const kept = async () => {
    const lines: string[] = [];
    for await (const line of await anchorLines(home)) lines.push(line);
    return lines;
  };

  it('keeps where the chains end in the home, once, and on a line of its own after a crash', async () => {
    const anchorer = anchorerAt({ home, accessLogAnchor: null }, OLD_KEYS_IN_TEXT);
    await anchorer.anchor(NOW);
    await anchorer.anchor(NOW);
    expect(await kept()).toHaveLength(1);
    const file = join(home, 'access-log-heads.jsonl');
    await writeFile(file, `${await readFile(file, 'utf8')}{"at":"20`);
    await write(dataSource(), [randomUUID()], 1);
    await linkerOn(dataSource()).catchUp();
    await anchorer.anchor(NOW);
    const lines = await kept();
    expect(lines).toHaveLength(3);
    expect(await faultsSeenBy(dataSource(), { anchors: [lines[0]!, lines[2]!] })).toEqual([]);
    expect(await faultsSeenBy(dataSource(), { anchors: [lines[0]!.replace('2026', '2025')] })).toMatchObject([
      { kind: 'anchorForged' },
    ]);
  });

  it('finds the whole log gone', async () => {
    await anchorerAt({ home, accessLogAnchor: null }).anchor(NOW);
    await dataSource().query(
      `TRUNCATE "access_log_entries", "access_log_links", "access_log_pending", "access_log_heads"`,
    );
    expect(await faultsSeenBy(dataSource(), { anchors: await kept() })).toMatchObject([
      { kind: 'anchorDiffers', seq: 3 },
      { kind: 'anchorDiffers', seq: 3 },
    ]);
  });

  it('hands the heads to a keeper elsewhere, again until it took them', async () => {
    const taken: string[] = [];
    let status = 503;
    const keeper = createServer((request, response) => {
      let text = '';
      request.setEncoding('utf8').on('data', (part: string) => (text += part));
      request.on('end', () => {
        if (status === 200) taken.push(text);
        response.writeHead(status).end();
      });
    }).listen(0, '127.0.0.1');
    await once(keeper, 'listening');
    const accessLogAnchor = `http://127.0.0.1:${(keeper.address() as AddressInfo).port}/heads`;
    const anchorer = anchorerAt({ home: null, accessLogAnchor });
    try {
      await expect(anchorer.anchor(NOW)).rejects.toThrow('503');
      expect(await new AccessLogAnchorsRepository(dataSource()).waiting()).toHaveLength(2);
      status = 200;
      await anchorer.anchor(NOW);
      expect(await new AccessLogAnchorsRepository(dataSource()).waiting()).toEqual([]);
      expect(await faultsSeenBy(dataSource(), { anchors: taken })).toEqual([]);
      expect(taken).toHaveLength(1);
    } finally {
      keeper.close();
    }
  });
});

describe(AccessLogSweep.name, () => {
  const { dataSource } = freshDatabases();
  const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);

  it('looks once an hour, and keeps what it found for the auditor', async () => {
    const regionId = randomUUID();
    await write(dataSource(), [regionId], 5);
    await linkerOn(dataSource()).catchUp();
    const config = testConfig({ DATABASE_URL: 'postgres://nobody@nowhere/none', ACCESS_LOG_KEYS: KEYS_IN_TEXT });
    const sweep = new AccessLogSweep(new AccessLogProofRepository(dataSource()), config, pino({ level: 'silent' }));
    const state = () =>
      dataSource().query(`SELECT "faults", "first_fault", "first_fault_seq" FROM "access_log_checks"`);
    expect(await sweep.sweep(NOW)).toMatchObject({ found: 0 });
    expect(await state()).toEqual([{ faults: 0, first_fault: null, first_fault_seq: null }]);
    await dataSource().query(
      `UPDATE "access_log_entries" SET "outcome" = 'x' WHERE "id" = (SELECT "entry_id" FROM "access_log_links" WHERE "seq" = 3)`,
    );
    expect(await sweep.sweep(later(0.5))).toMatchObject({ found: 0 });
    expect(await sweep.sweep(later(1.5))).toMatchObject({ found: 1 });
    expect(await state()).toEqual([{ faults: 1, first_fault: 'edited', first_fault_seq: 3 }]);
  });
});
