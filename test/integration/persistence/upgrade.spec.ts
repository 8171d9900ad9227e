import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { defaultPolicy } from '#domain/policy/default-policy';
import { CaseStartsRepository } from '#persistence/cases/case-starts.repository';
import { dataSourceOptions } from '#persistence/data-source';
import { migrate } from '#persistence/migrate';
import { Initial1795305600000 } from '#persistence/migrations/1795305600000-initial';
import { MASTERS } from '../../support/secrets.js';
import { freshDatabases } from './database.js';

const AT = '2026-11-23T09:00:00.000Z';
const FIVE_DAYS = { calendar: 'agreed', amount: 5, unit: 'workingDays' };
const NINE_DAYS = { ...FIVE_DAYS, amount: 9 };

interface ClockRow {
  id: string;
  owner_role: string;
  owner_user_id: string;
  term_source: string;
  ended_at: Date | null;
  pauses: object[];
}

describe('a database of the first release', () => {
  const { dataSource, url } = freshDatabases();
  const [regionId, caseId, coordinatorId, regievoerderId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];

  const insert = async (table: string, row: object): Promise<void> => {
    const columns = Object.keys(row).map((name) => `"${name}"`);
    await dataSource().query(
      `INSERT INTO "${table}" (${columns.join(', ')})
       SELECT ${columns.join(', ')} FROM jsonb_populate_record(NULL::"${table}", $1::jsonb)`,
      [JSON.stringify(row)],
    );
  };

  const insertClock = async (row: object): Promise<string> => {
    const id = randomUUID();
    const due = { start: AT, term: FIVE_DAYS, due: '2026-11-30', due_at: '2026-11-30T16:00:00Z' };
    const rest = { pauses: [], state: 'running', rung: 0, policy_version: 1, subject_id: caseId, case_id: caseId };
    await insert('clocks', { id, kind: 'plan', ...due, ...rest, ...row });
    return id;
  };

  const insertTask = (clockId: string, owner: object): Promise<void> => {
    const about = { id: randomUUID(), case_id: caseId, kind: 'confirmPlan', subject_id: caseId, clock_id: clockId };
    return insert('tasks', { ...about, ...owner, since: AT, due_at: AT, state: 'open' });
  };

  beforeEach(async () => {
    await dataSource().dropDatabase();
    const first = new DataSource({
      ...dataSourceOptions(url(), { applicationName: 'test' }),
      migrations: [Initial1795305600000],
    });
    await first.initialize();
    await first.runMigrations();
    await first.destroy();
    await insert('regions', { id: regionId, code: 'ME', name: 'Merenland', active_policy_version: 1 });
    await insert('policies', { region_id: regionId, version: 1, body: firstPolicy(), created_at: AT, reason: 'begin' });
    await insert('cases', {
      ...{ id: caseId, reference: 'ME-2026-0001', region_id: regionId, track: 'case', anonymous: false, urgent: false },
      ...{ phase: 'plan', casusinbrenger_id: randomUUID(), coordinator_id: coordinatorId, policy_version: 1 },
      ...{ problem_domains: [], involved_organisation_ids: [], submitted_at: AT },
    });
    await insert('outbox', {
      id: 1,
      kind: 'startCase',
      case_id: caseId,
      created_at: AT,
      attempts: 0,
      next_attempt_at: AT,
    });
  });

  /** As that release stored it: names on the ladder, one term for all of them. */
  function firstPolicy(): object {
    const duties = {
      coordinator: coordinatorId,
      secondCoordinator: coordinatorId,
      deputyProcessDirector: coordinatorId,
    };
    const policy = defaultPolicy(regionId, { ...duties, regievoerder: regievoerderId, regionAdmin: coordinatorId });
    const { workDistribution: _later, ...rest } = policy;
    const clocks = Object.entries(rest.clocks).map(([kind, { term }]) => [
      kind,
      { term, ladder: ['secondCoordinator'], ladderTerm: { ...FIVE_DAYS, amount: 1 } },
    ]);
    return { ...rest, clocks: Object.fromEntries(clocks) as object };
  }

  async function clockAfter(id: string): Promise<ClockRow> {
    await migrate(url(), MASTERS.content);
    const [clock] = await dataSource().query<ClockRow[]>('SELECT * FROM "clocks" WHERE "id" = $1', [id]);
    return clock!;
  }

  it('gives a clock whose task is under it as owner, and the coordinator where there is none', async () => {
    const [withTask, without] = [await insertClock({}), await insertClock({})];
    await insertTask(withTask, { owner_role: 'regievoerder', owner_user_id: regievoerderId });
    expect(await clockAfter(withTask)).toMatchObject({ owner_role: 'regievoerder', owner_user_id: regievoerderId });
    expect(await clockAfter(without)).toMatchObject({ owner_role: 'coordinator', owner_user_id: coordinatorId });
  });

  it('knows terms of the policy from days that somebody added and dates that somebody named', async () => {
    const [ofPolicy, longer, named] = [
      await insertClock({}),
      await insertClock({ term: NINE_DAYS }),
      await insertClock({ kind: 'bridgingEnd' }),
    ];
    expect((await clockAfter(ofPolicy)).term_source).toBe('policy');
    expect((await clockAfter(longer)).term_source).toBe('given');
    expect((await clockAfter(named)).term_source).toBe('given');
  });

  it('says what holds a clock still that stood still', async () => {
    const [closed, open] = [
      { from: AT, to: '2026-11-24T09:00:00Z', reason: 'analysis' },
      { from: '2026-11-25T09:00:00Z', to: null, reason: 'supplement' },
    ];
    const paused = await insertClock({ state: 'paused', pauses: [closed, open] });
    expect((await clockAfter(paused)).pauses).toEqual([
      { ...closed, by: null, holds: [] },
      { ...open, by: null, holds: ['supplement'] },
    ]);
  });

  it('gives tasks their region, and starts a case that waits in the outbox with the rules as they are read now', async () => {
    await insertTask(await insertClock({}), { owner_role: 'coordinator', owner_user_id: coordinatorId });
    await migrate(url(), MASTERS.content);
    expect(await dataSource().query('SELECT "region_id" FROM "tasks"')).toEqual([{ region_id: regionId }]);
    const start = await new CaseStartsRepository(dataSource()).find(caseId);
    const day = { ...FIVE_DAYS, amount: 1 };
    expect(start?.policy.clocks.plan.ladder).toEqual([{ who: 'secondCoordinator', term: day }]);
    expect(start?.daysOff?.['2026']).toContain('01-02');
  });
});
