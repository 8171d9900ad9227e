import { randomUUID } from 'node:crypto';
import { ExpertDomainEntity } from '#persistence/experts/expert-domain.entity';
import { ExpertEntity } from '#persistence/experts/expert.entity';
import { Policies1795500100000 } from '#persistence/migrations/1795500100000-policies';
import { PoliciesRepository } from '#persistence/policies/policies.repository';
import { type Activation, PolicyActivationsRepository } from '#persistence/policies/policy-activations.repository';
import { PoolSupplyRepository } from '#persistence/policies/pool-supply.repository';
import { freshDatabases } from './database.js';
import { addCase, addRegion, addUser, AT, policyOf, type Region } from './fixtures.js';

const { dataSource } = freshDatabases();
let region: Region;
let policies: PoliciesRepository;
let activations: PolicyActivationsRepository;
beforeEach(async () => {
  region = await addRegion(dataSource(), 'ME');
  policies = new PoliciesRepository(dataSource());
  activations = new PolicyActivationsRepository(dataSource());
});

const LATER = '2026-11-24T08:00:00.000Z';

function store(basedOn: number, reason = 'Andere termijnen') {
  return policies.store({ policy: policyOf(region.id), basedOn, createdBy: region.userId, createdAt: AT, reason });
}

function activate(version: number, basedOn: number, rollOut: Activation['rollOut'] = null) {
  const who = { activatedBy: region.userId, activatedAt: LATER, activationReason: 'Proef was goed', rollOut };
  return activations.activate({ regionId: region.id, version, basedOn, ...who });
}

const activeVersion = async () => (await policies.active(region.id))?.version;

describe(PoliciesRepository.name, () => {
  it('stores the next version beside the active one', async () => {
    expect(await store(1)).toMatchObject({ status: 'stored', policy: { version: 2 } });
    expect(await activeVersion()).toBe(1);
    const [draft, first] = await policies.list(region.id);
    expect(draft).toMatchObject({ version: 2, basedOn: 1, createdBy: region.userId, activatedAt: null });
    expect(first).toMatchObject({ version: 1, basedOn: null, activatedAt: AT, activationReason: 'Eerste beleid' });
    expect(await policies.find(region.id, 2)).toEqual({ ...policyOf(region.id), version: 2 });
  });

  it('lets two write on the same version, each a draft of their own', async () => {
    await Promise.all([store(1), store(1)]);
    expect((await policies.list(region.id)).map(({ version, basedOn }) => [version, basedOn])).toEqual([
      [3, 1],
      [2, 1],
      [1, null],
    ]);
  });

  it('does not store on top of what somebody else has let go by', async () => {
    await store(1);
    await store(1);
    await activate(2, 1);
    expect(await store(1)).toEqual({ status: 'movedOn', activeVersion: 2 });
    expect(await store(3)).toEqual({ status: 'movedOn', activeVersion: 2 });
    expect(await store(7)).toEqual({ status: 'movedOn', activeVersion: 2 });
    expect(await store(2)).toMatchObject({ status: 'stored', policy: { version: 4 } });
    expect(await store(4)).toMatchObject({ status: 'stored', policy: { version: 5 } });
  });

  it('reads what the first release stored in the shape of today', async () => {
    const term = { calendar: 'agreed', amount: 2, unit: 'workingDays' };
    const ladderTerm = { calendar: 'agreed', amount: 1, unit: 'workingDays' };
    const triage = { term, ladder: ['secondCoordinator', 'regionAdmin'], ladderTerm };
    await dataSource().query(
      `UPDATE "policies" SET "body" = jsonb_set("body" - 'workDistribution', '{clocks,triage}', $1)`,
      [JSON.stringify(triage)],
    );
    const ladder = [
      { who: 'secondCoordinator', term: ladderTerm },
      { who: 'regionAdmin', term: ladderTerm },
    ];
    const inShape = { workDistribution: 'dutyHolder', clocks: { triage: { term, ladder } } };
    expect(await policies.active(region.id)).toMatchObject(inShape);
    expect(await policies.find(region.id, 1)).toMatchObject(inShape);
    expect((await policies.list(region.id))[0]!.body).toMatchObject(inShape);
    expect((await policies.active(region.id))!.clocks.triage).not.toHaveProperty('ladderTerm');
  });
});

describe(PolicyActivationsRepository.name, () => {
  it('lets a draft hold from then on, and the one before it be past', async () => {
    await store(1);
    expect(await activate(2, 1)).toMatchObject({ status: 'activated', bulkRunId: null, policy: { version: 2 } });
    expect(await activeVersion()).toBe(2);
    expect((await policies.list(region.id))[0]).toMatchObject({
      activatedAt: LATER,
      activatedBy: region.userId,
      activationReason: 'Proef was goed',
    });
  });

  it('lets one of two win that activate at once', async () => {
    await store(1);
    await store(1);
    const outcomes = await Promise.all([activate(2, 1), activate(3, 1)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['activated', 'movedOn']);
  });

  it('refuses a draft that does not know what holds now, but lets an earlier version come back', async () => {
    await store(1);
    await store(1);
    await activate(2, 1);
    expect(await activate(3, 2)).toEqual({ status: 'movedOn', activeVersion: 2 });
    expect(await activate(1, 2)).toMatchObject({ status: 'activated' });
    expect(await activeVersion()).toBe(1);
  });

  it('knows its versions, and has nothing to do for the one that holds', async () => {
    expect(await activate(7, 1)).toEqual({ status: 'unknown' });
    expect(await activate(1, 1)).toEqual({ status: 'alreadyActive' });
  });

  it('takes the open cases along in one bulk run, also to the version that holds already', async () => {
    const open = await addCase(dataSource(), region);
    const closed = await addCase(dataSource(), region);
    await dataSource().query(`UPDATE "cases" SET "phase" = 'closed', "closed_at" = now() WHERE "id" = $1`, [closed.id]);
    await addCase(dataSource(), await addRegion(dataSource(), 'HE'));
    const outcome = await activate(1, 1, { startedBy: region.userId, startedAs: 'regionAdmin' });
    const bulkRunId = outcome.status === 'activated' ? outcome.bulkRunId : null;
    const items = await dataSource().query<object[]>(
      `SELECT i."case_id" AS "caseId", r."order" FROM "bulk_run_items" i JOIN "bulk_runs" r ON r."id" = i."run_id"
       WHERE r."id" = $1`,
      [bulkRunId],
    );
    expect(items).toEqual([{ caseId: open.id, order: { kind: 'policyRollOut', version: 1 } }]);
    expect((await policies.list(region.id))[0]).toMatchObject({ activatedAt: AT });
  });
});

describe(PoolSupplyRepository.name, () => {
  async function addExpert(changes: Partial<ExpertEntity> & { regionId: string; organisationId: string }, level = 2) {
    const id = randomUUID();
    const userId = await addUser(dataSource(), changes.regionId, 'Deskundige');
    const limits = { maxActiveCases: 6, minCasesPerYear: 2, travelMinutes: 20, mayNotSitWith: [] };
    const absence = { absentFrom: null, absentTo: null };
    await dataSource()
      .getRepository(ExpertEntity)
      .insert({
        id,
        userId,
        expertByExperience: false,
        sharesSupraRegionally: false,
        ...limits,
        ...absence,
        ...changes,
      });
    await dataSource().getRepository(ExpertDomainEntity).insert({ expertId: id, domain: 'lvb', level });
    return userId;
  }

  it('counts whom the region can ask: its own people and those whom others share', async () => {
    const own = { regionId: region.id, organisationId: region.organisationId };
    const other = await addRegion(dataSource(), 'HE');
    const elsewhere = { regionId: other.id, organisationId: other.organisationId };
    expect(await supply()).toEqual({ domains: [], expertsByExperience: 0, omdenkers: 0, organisations: [] });
    await addExpert({ ...own, expertByExperience: true });
    const gone = await addExpert(own);
    await dataSource().query('UPDATE "users" SET "disabled_at" = now() WHERE "id" = $1', [gone]);
    await addExpert(elsewhere);
    await addExpert({ ...elsewhere, sharesSupraRegionally: true, omdenker: true }, 3);
    await addExpert({ ...own, leftOn: '2026-11-01' });
    const known = await supply();
    expect(known).toMatchObject({ expertsByExperience: 1, omdenkers: 1, organisations: [1, 1] });
    expect(known.domains).toHaveLength(2);
    expect(known.domains).toEqual(expect.arrayContaining([{ domain: 'lvb', level: 3, people: 1 }]));
  });

  it('counts what somebody knows through its last day, and who leaves to the end of the day before, in Amsterdam', async () => {
    const own = { regionId: region.id, organisationId: region.organisationId };
    await addExpert({ ...own, leftOn: '2026-12-02' });
    await addExpert(own, 3);
    await dataSource().query(`UPDATE "expert_domains" SET "valid_until" = '2026-12-01' WHERE "level" = 3`);
    const [evening, midnight] = [await supply('2026-12-01T22:59:59.999Z'), await supply('2026-12-01T23:00:00.000Z')];
    expect([evening.organisations, midnight.organisations]).toEqual([[2], [1]]);
    expect([evening.domains.length, midnight.domains]).toEqual([2, []]);
  });

  const supply = (at = AT) => new PoolSupplyRepository(dataSource()).of(region.id, at);
});

describe(Policies1795500100000.name, () => {
  it('takes over what was stored before: every version was active once', async () => {
    await store(1, 'Nog niet geldig');
    const migration = new Policies1795500100000();
    const runner = dataSource().createQueryRunner();
    await migration.down(runner);
    await migration.up(runner);
    await runner.release();
    expect(await policies.list(region.id)).toMatchObject([
      { version: 1, basedOn: null, activatedAt: AT, activatedBy: null, activationReason: 'Eerste beleid' },
    ]);
  });
});
