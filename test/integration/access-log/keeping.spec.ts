import { randomUUID } from 'node:crypto';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { keptAnchors } from '#consistency/access-log/anchor-lines';
import { signEntry } from '#domain/access-log/sign-entry';
import { AccessLogRepository } from '#persistence/access-log/access-log.repository';
import { AccessLogAnchorsRepository } from '#persistence/access-log/access-log-anchors.repository';
import { AccessLogProofRepository } from '#persistence/access-log/access-log-proof.repository';
import { AccessLogReadingRepository } from '#persistence/access-log/access-log-reading.repository';
import { SweeperLock } from '#persistence/consistency/sweeper-lock';
import { Anchorer } from '../../../apps/worker/src/access-log/anchorer.js';
import { anchorPlaces } from '../../../apps/worker/src/access-log/access-log.providers.js';
import { Linker } from '../../../apps/worker/src/access-log/linker.js';
import { AccessLogSweep } from '../../../apps/worker/src/sweeper/access-log.sweep.js';
import { testConfig } from '../../support/secrets.js';
import { freshDatabases } from '../persistence/database.js';
import {
  faultsSeenBy,
  KEYS,
  KEYS_IN_TEXT,
  linkerOn,
  OLD_KEYS_IN_TEXT,
  type Outside,
  someEntry,
  write,
} from './log-world.js';

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

describe('an entry that no calendar has', () => {
  const { dataSource } = freshDatabases();

  it('is linked and named as a fault, and stops no other, where somebody took the check of the table away', async () => {
    const [{ name }] = await dataSource().query<[{ name: string }]>(
      `SELECT conname AS "name" FROM pg_constraint WHERE pg_get_constraintdef(oid) LIKE '%2200-01-01%'`,
    );
    await dataSource().query(`ALTER TABLE "access_log_entries" DROP CONSTRAINT "${name}"`);
    const [regionId, elsewhere] = [randomUUID(), randomUUID()];
    await write(dataSource(), [regionId, elsewhere], 2);
    const endless = { ...signEntry(KEYS, someEntry(regionId, 1)), at: '-infinity' };
    await new AccessLogRepository(dataSource()).append([endless]);
    await linkerOn(dataSource()).catchUp();
    expect(await faultsSeenBy(dataSource())).toEqual([{ kind: 'forged', regionId, seq: 1, entryId: endless.id }]);
    const filter = { regionId };
    const page = await new AccessLogReadingRepository(dataSource()).list(filter, { limit: 10 });
    expect(page.results.map(({ id }) => id)).toContain(endless.id);
  });
});

describe('the lock of the worker', () => {
  const { dataSource } = freshDatabases();

  it('lets one sweeper work at a time, and the next after it', async () => {
    const lock = new SweeperLock(dataSource());
    const work = () => Promise.resolve('done');
    expect(await lock.whileHeld(() => new SweeperLock(dataSource()).whileHeld(work))).toBeNull();
    await expect(lock.whileHeld(() => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await lock.whileHeld(work)).toBe('done');
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
  const kept = async (): Promise<Outside> => {
    const { last, lines } = (await keptAnchors(home))!;
    const all: string[] = [];
    for await (const line of lines) all.push(line);
    return { last, lines: all };
  };
  const file = () => join(home, 'access-log-heads.jsonl');
  const record = () => join(home, 'access-log-last-anchor.json');
  /** Anchors so many times, each time with one region more. */
  const anchorTimes = async (times: number, anchorer = anchorerAt({ home, accessLogAnchor: null })) => {
    for (let n = 0; n < times; n++) {
      await write(dataSource(), [randomUUID()], 1);
      await linkerOn(dataSource()).catchUp();
      await anchorer.anchor(NOW);
    }
  };
  const kinds = async () =>
    (await faultsSeenBy(dataSource(), { anchors: await kept() })).map(({ kind }) => kind).sort();
  const emptyTables = () =>
    dataSource().query(`TRUNCATE "access_log_entries", "access_log_links", "access_log_pending", "access_log_heads"`);

  it('keeps where the chains end in the home, once, and on a line of its own after a crash', async () => {
    const anchorer = anchorerAt({ home, accessLogAnchor: null }, OLD_KEYS_IN_TEXT);
    await anchorer.anchor(NOW);
    await anchorer.anchor(NOW);
    expect((await kept()).lines).toHaveLength(1);
    await appendFile(file(), '{"at":"20');
    expect(await kinds()).toEqual([]);
    await anchorTimes(1, anchorerAt({ home, accessLogAnchor: null }));
    expect((await kept()).lines).toHaveLength(2);
    expect(await kinds()).toEqual([]);
    await writeFile(file(), (await readFile(file(), 'utf8')).replace('2026', '2025'));
    expect(await kinds()).toContain('anchorForged');
  });

  it('is one behind with its record after a crash, and that is no fault', async () => {
    await anchorTimes(1);
    const old = await readFile(record());
    await anchorTimes(1);
    await writeFile(record(), old);
    expect(await kinds()).toEqual([]);
    await anchorTimes(1);
    expect(await kinds()).toEqual([]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['its file is gone', () => rm(file())],
    ['its file is cut back to the first line', async () => writeFile(file(), `${(await kept()).lines[0]}\n`)],
    [
      'a line is taken from between',
      async () => writeFile(file(), (await kept()).lines.toSpliced(1, 1).join('\n') + '\n'),
    ],
    ['its record is gone', () => rm(record())],
    ['both are gone', () => Promise.all([rm(file()), rm(record())])],
    ['its file is gone and all tables are empty', () => Promise.all([rm(file()), emptyTables()])],
  ])('finds that %s', async (_what, tamper) => {
    await anchorTimes(3);
    expect(await kinds()).toEqual([]);
    await tamper();
    expect(await kinds()).toContain('anchorGone');
  });

  it('does not heal what was cut off, whoever anchors next', async () => {
    const atWork = anchorerAt({ home, accessLogAnchor: null });
    await anchorTimes(3, atWork);
    await Promise.all([rm(file()), rm(record()), emptyTables()]);
    await anchorTimes(1, atWork);
    expect(await kinds()).toContain('anchorGone');
    await Promise.all([rm(file()), rm(record())]);
    await anchorTimes(1);
    await dataSource().query(`DELETE FROM "access_log_heads"`);
    expect(await kinds()).toContain('anchorGone');
  });

  it('keeps their order when several workers anchor', async () => {
    const workers = [1, 2, 3].map(() => anchorerAt({ home, accessLogAnchor: null }));
    for (let n = 0; n < 5; n++) {
      await write(dataSource(), [randomUUID()], 1);
      await linkerOn(dataSource()).catchUp();
      await Promise.all(workers.map((anchorer) => anchorer.anchor(NOW)));
    }
    expect(await kinds()).toEqual([]);
  });

  it('finds the whole log gone', async () => {
    await anchorerAt({ home, accessLogAnchor: null }).anchor(NOW);
    await emptyTables();
    expect(await kinds()).toContain('anchorDiffers');
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
      expect(await faultsSeenBy(dataSource(), { anchors: { lines: taken, last: taken[0]! } })).toEqual([]);
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
