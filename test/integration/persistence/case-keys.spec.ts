import pg from 'pg';
import { newDataKey } from '#encryption/case-key-wrap';
import type { Key, KeyRing } from '#encryption/key-ring';
import { BsnsRepository } from '#persistence/bsns/bsns.repository';
import { CaseKeyGone, CaseKeysRepository, type MasterKeys } from '#persistence/case-keys/case-keys.repository';
import { CaseWords } from '#persistence/case-keys/case-words';
import { rewrapKeys } from '#persistence/case-keys/rewrap-keys';
import { IntakesRepository } from '#persistence/intakes/intakes.repository';
import { RetentionRepository } from '#persistence/retention/retention.repository';
import { MASTERS } from '../../support/secrets.js';
import { freshDatabases } from './database.js';
import { addCase, addRegion, AT, type Region, submissionOf } from './fixtures.js';

const { dataSource, url } = freshDatabases();
const fresh: Key = { id: 'fresh', key: newDataKey() };
const both: KeyRing = [fresh, ...MASTERS.content];
const mastersWith = (content: KeyRing): MasterKeys => ({ ...MASTERS, content });
let region: Region;

beforeEach(async () => {
  region = await addRegion(dataSource(), 'ME');
});

const addCases = (count: number) => Promise.all(Array.from({ length: count }, () => addCase(dataSource(), region)));

describe(rewrapKeys.name, () => {
  it('brings every key under the first master key; then the old one opens nothing and the new one all', async () => {
    const cases = await addCases(5);
    const report = await rewrapKeys(dataSource(), 'content', both);
    expect(report).toEqual({ purpose: 'content', total: 5, rewrapped: 5, onOldKeys: {} });
    const intakes = new IntakesRepository(dataSource(), mastersWith([fresh]));
    for (const { id } of cases) expect(await intakes.find(id)).toMatchObject({ childFirstName: 'Sanne' });
    await expect(new IntakesRepository(dataSource(), MASTERS).find(cases[0]!.id)).rejects.toThrow('Key fresh');
    expect(await rewrapKeys(dataSource(), 'content', both)).toMatchObject({ total: 5, rewrapped: 0 });
  });

  it('says how many are left under a key that is not on the ring', async () => {
    await addCases(2);
    expect(await rewrapKeys(dataSource(), 'content', [fresh])).toEqual({
      ...{ purpose: 'content', total: 2, rewrapped: 0, onOldKeys: { test: 2 } },
    });
  });

  it('lets people read and bring in cases meanwhile, with the new key first or with the old one still', async () => {
    const cases = await addCases(300);
    const oldRing: KeyRing = [...MASTERS.content, fresh];
    const readers = [both, oldRing].map((ring) => new IntakesRepository(dataSource(), mastersWith(ring)));
    let rotated = false;
    let reads = 0;
    const load = readers.map(async (intakes) => {
      while (!rotated || reads < cases.length) {
        const { id } = cases[reads++ % cases.length]!;
        expect(await intakes.find(id)).toMatchObject({ question: 'Waar kan zij wonen?' });
        if (reads % 20 === 0) await intakes.submit(submissionOf(region));
      }
    });
    const report = await rewrapKeys(dataSource(), 'content', both);
    rotated = true;
    await Promise.all(load);
    expect(report.rewrapped).toBeGreaterThanOrEqual(cases.length);
    // Whoever still had the old key first sealed a few with it: the next run brings them over.
    expect((await rewrapKeys(dataSource(), 'content', both)).onOldKeys).toEqual({});
  }, 60_000);

  it('does not bring back a key that is destroyed while it works', async () => {
    const [kept, gone] = await addCases(2);
    const query = dataSource().query.bind(dataSource());
    const asked = jest.spyOn(dataSource(), 'query').mockImplementation(async (...question): Promise<unknown> => {
      const writes = question[0].startsWith('WITH');
      if (writes) await query(`DELETE FROM "keys"."case_keys" WHERE "case_id" = $1`, [gone!.id]);
      return query(...question);
    });
    expect(await rewrapKeys(dataSource(), 'content', both)).toMatchObject({ total: 1, rewrapped: 1 });
    asked.mockRestore();
    const keys = new CaseKeysRepository(dataSource(), mastersWith(both));
    expect([...(await keys.keysOf([kept!.id, gone!.id])).keys()]).toEqual([kept!.id]);
  });
});

describe('a dossier whose keys are destroyed', () => {
  /** Every row of every table of the dossiers, as a backup has them: the schema of the keys is left out. */
  async function backup(): Promise<string> {
    const client = new pg.Client(url());
    await client.connect();
    try {
      const { rows } = await client.query<{ dump: string }>(
        `SELECT string_agg(query_to_xml(format('SELECT * FROM public.%I', tablename), true, false, '')::text, '') AS dump
         FROM pg_tables WHERE schemaname = 'public'`,
      );
      return rows[0]!.dump;
    } finally {
      await client.end();
    }
  }

  it('cannot be opened any more, not from a copy of its rows either, with every master key', async () => {
    const theCase = await addCase(dataSource(), region);
    const bsns = new BsnsRepository(dataSource(), MASTERS);
    const recorded = { caseId: theCase.id, recordedBy: region.userId, recordedAt: AT };
    await bsns.record({ ...recorded, bsn: '123456782' }, dataSource().manager);
    const [intake] = await dataSource().query<{ sealed: string }[]>('SELECT "sealed" FROM "intakes"');
    const copied = await backup();
    expect(copied).toContain(intake!.sealed);
    expect(copied).not.toMatch(/Sanne|Waar kan zij wonen|Gesprek thuis|123456782/);

    const words = new CaseWords(new CaseKeysRepository(dataSource(), MASTERS));
    expect(await words.open(theCase.id, intake!.sealed)).toContain('Sanne');
    await dataSource().query(`UPDATE "cases" SET "phase" = 'closed', "closed_at" = $1, "keep_until" = '2026-01-01'`, [
      AT,
    ]);
    await new RetentionRepository(dataSource()).destroy(theCase.id, AT);

    await expect(words.open(theCase.id, intake!.sealed)).rejects.toThrow(CaseKeyGone);
    expect(await dataSource().query('SELECT * FROM "keys"."case_keys"')).toEqual([]);
    expect(await bsns.read(theCase.id)).toBeNull();
  });
});
