import { randomUUID } from 'node:crypto';
import type { ClockRecord } from '#contracts/clocks';
import type { RegionPolicy } from '#contracts/policies';
import type { Term } from '#contracts/terms';
import { defaultPolicy } from '#domain/policy/default-policy';
import { ClockEntity } from '#persistence/clocks/clock.entity';
import { DomainEntity } from '#persistence/domains/domain.entity';
import { ExpertDomainEntity } from '#persistence/experts/expert-domain.entity';
import { ExpertEntity } from '#persistence/experts/expert.entity';
import { UserEntity } from '#persistence/users/user.entity';
import { Clock } from '../../../apps/api/src/http/clock.js';
import type { PolicyPreviewResponse } from '../../../apps/api/src/policies/policy-preview.response.js';
import { clockOf } from '../verify/clock-of.js';
import { intakeFor, startApi, type ApiWorld } from './api-world.js';

const MONDAY = '2026-11-23T09:15:00.000Z';
const WEDNESDAY = '2026-11-25T09:15:00.000Z';
const reason = 'Andere termijnen.';
const workingDays = (amount: number): Term => ({ calendar: 'agreed', amount, unit: 'workingDays' });

describe('policies', () => {
  let world: ApiWorld;
  let admin: string;
  let coordinator: string;
  let now: jest.SpiedFunction<Clock['now']>;
  beforeAll(async () => {
    world = await startApi();
    now = jest.spyOn(world.app.get(Clock), 'now').mockReturnValue(new Date(WEDNESDAY));
    admin = await world.signIn('beheerder', ['regionAdmin']);
    coordinator = await world.signIn('coordinator', ['coordinator']);
    await world.signIn('regievoerder', ['regievoerder']);
    await world.signIn('expert-001', ['expert']);
    const expertId = randomUUID();
    await world.database.getRepository(ExpertEntity).insert({
      id: expertId,
      userId: await idOf('expert-001'),
      regionId: world.regionId,
      organisationId: world.gemeenteId,
      expertByExperience: true,
      maxActiveCases: 6,
      minCasesPerYear: 2,
      travelMinutes: 20,
      sharesSupraRegionally: false,
      absentFrom: null,
      absentTo: null,
      mayNotSitWith: [],
    });
    const known = { expertId, domain: 'jeugdhulp', level: 2 };
    await world.database.getRepository(ExpertDomainEntity).insert(known);
  }, 60_000);
  afterAll(() => world.stop(), 30_000);

  const users = () => world.database.getRepository(UserEntity);
  const idOf = async (subject: string) => (await users().findOneByOrFail({ subject })).id;
  const get = (path: string, token: string) => world.http.get(path).set('Authorization', token);
  const post = (path: string, token: string, body: object, key: string = randomUUID()) =>
    world.http.post(path).set('Authorization', token).set('Idempotency-Key', key).send(body);
  const activate = (version: number, basedOn: number, scope = 'newCases', token = admin) =>
    post(`/v1/policies/${version}/activations`, token, { scope, basedOn, reason: 'Na de proef.' });
  const activeVersion = async (): Promise<number> => {
    const { body } = await get('/v1/policies', admin);
    return body.results.find(({ state }: { state: string }) => state === 'active').version;
  };

  /** The rules that hold, with demands that a pool of one can meet. */
  async function draft(changes: Partial<RegionPolicy> = {}): Promise<RegionPolicy> {
    const coordinatorId = await idOf('coordinator');
    const policy = defaultPolicy(world.regionId, {
      coordinator: coordinatorId,
      secondCoordinator: coordinatorId,
      deputyProcessDirector: coordinatorId,
      regievoerder: await idOf('regievoerder'),
      regionAdmin: await idOf('beheerder'),
    });
    const small = { minSize: 1, maxSize: 3, minExpertsByExperience: 1, maxPerOrganisation: 2, omdenkers: 0 };
    const demands = { domainRequirements: {}, team: { case: small, consult: small } };
    return { ...policy, version: await activeVersion(), ...demands, ...changes };
  }

  async function store(changes: Partial<RegionPolicy> = {}): Promise<number> {
    const { status, body } = await post('/v1/policies', admin, { body: await draft(changes), reason });
    expect(status).toBe(201);
    return body.version;
  }

  describe('storing', () => {
    const faultsOf = async (policy: RegionPolicy) => {
      const { status, body } = await post('/v1/policies', admin, { body: policy, reason });
      return [status, ...(body.faults ?? []).map(({ path }: { path: string }) => path)];
    };

    it('refuses what is wrong with its path: a ladder, who holds a duty, what the pool cannot give', async () => {
      const sound = await draft();
      const { clocks, duties } = sound;
      const noLadder = { ...clocks, triage: { ...clocks.triage, ladder: [] } };
      expect(await faultsOf({ ...sound, clocks: noLadder })).toEqual([400, '/body/clocks/triage/ladder']);
      expect(await faultsOf({ ...sound, regionId: randomUUID() })).toEqual([400, '/body/regionId']);
      const otherDuties = { ...duties, regievoerder: await idOf('coordinator'), regionAdmin: randomUUID() };
      const requiredDomains = [{ domain: 'jeugdhulp', level: 3, seats: 1 }];
      expect(await faultsOf({ ...sound, duties: otherDuties, requiredDomains })).toEqual([
        400,
        '/body/duties/regievoerder',
        '/body/duties/regionAdmin',
        '/body/requiredDomains/0',
      ]);
    });

    it('knows the domains that the region knows, and no other', async () => {
      const sound = await draft();
      const asking = (domain: string) =>
        faultsOf({ ...sound, requiredDomains: [{ domain, level: 1, seats: 1 }], domainRequirements: { [domain]: [] } });
      const place = { regionId: world.regionId, name: 'Rouw', endedOn: null };
      await world.database.getRepository(DomainEntity).insert({ ...place, code: 'rouw' });
      await world.database.getRepository(DomainEntity).insert({ ...place, code: 'voorbij', endedOn: '2026-01-01' });
      expect(await asking('rouw')).toEqual([400, '/body/requiredDomains/0']);
      for (const unknown of ['voorbij', 'omdenker']) {
        const faults = [`/body/requiredDomains/0/domain`, `/body/domainRequirements/${unknown}`];
        expect(await asking(unknown)).toEqual([400, ...faults]);
      }
    });

    it('keeps the next version as a draft, once by its key', async () => {
      const key = randomUUID();
      const body = { body: await draft(), reason };
      const stored = await post('/v1/policies', admin, body, key);
      expect([stored.status, stored.headers.location]).toEqual([201, '/v1/policies/2']);
      expect(stored.body).toMatchObject({ version: 2, state: 'draft', basedOn: 1, reason, activatedAt: null });
      expect((await post('/v1/policies', admin, body, key)).body).toEqual(stored.body);
      expect((await post('/v1/policies', admin, { ...body, reason: 'Anders.' }, key)).status).toBe(409);
      expect((await get('/v1/policies/2', coordinator)).body).toEqual(stored.body);
      expect((await get('/v1/policies/1', admin)).body).toMatchObject({ state: 'active', basedOn: null });
      for (const version of ['7', '0', 'x']) expect((await get(`/v1/policies/${version}`, admin)).status).toBe(404);
      expect((await post('/v1/policies', coordinator, body)).status).toBe(403);
    });

    it('keeps one version of what is sent twice at once', async () => {
      const [key, body] = [randomUUID(), { body: await draft(), reason }];
      const answers = await Promise.all([1, 2, 3].map(() => post('/v1/policies', admin, body, key)));
      expect(new Set(answers.map((answer) => answer.body.version)).size).toBe(1);
      const { body: list } = await get('/v1/policies', admin);
      expect(list.results[0].version).toBe(answers[0]!.body.version);
    });
  });

  describe('activating', () => {
    it('lets a draft hold for new cases, once, and the others know', async () => {
      const basedOn = await activeVersion();
      const [mine, theirs] = [await store(), await store()];
      const key = randomUUID();
      const asked = { scope: 'newCases', basedOn, reason: 'Na de proef.' };
      const first = await post(`/v1/policies/${mine}/activations`, admin, asked, key);
      expect([first.status, first.body]).toMatchObject([201, { version: mine, scope: 'newCases', bulkRunId: null }]);
      expect((await post(`/v1/policies/${mine}/activations`, admin, asked, key)).body).toEqual(first.body);
      expect((await get(`/v1/policies/${mine}`, admin)).body).toMatchObject({
        state: 'active',
        activatedBy: await idOf('beheerder'),
        activationReason: 'Na de proef.',
      });
      expect((await get(`/v1/policies/${basedOn}`, admin)).body).toMatchObject({ state: 'past' });
      for (const seen of [basedOn, mine]) {
        const late = await activate(theirs, seen);
        expect([late.status, late.body.type]).toEqual([409, '/problems/policyMovedOn']);
      }
      const again = await activate(mine, mine);
      expect([again.status, again.body.type]).toEqual([409, '/problems/policyActive']);
    });

    it('is for the administrator, and for versions that exist', async () => {
      expect((await activate(1, await activeVersion(), 'newCases', coordinator)).status).toBe(403);
      expect((await activate(900, await activeVersion())).status).toBe(404);
    });

    it('refuses rules in which somebody who left has a duty', async () => {
      await world.signIn('beheerder2', ['regionAdmin']);
      const leaver = await idOf('beheerder2');
      const version = await store({ duties: { ...(await draft()).duties, regionAdmin: leaver } });
      await users().update({ id: leaver }, { disabledAt: MONDAY });
      const { status, body } = await activate(version, await activeVersion());
      expect([status, body.faults[0].path]).toEqual([400, 'policy:/duties/regionAdmin']);
    });

    it('takes the running cases along in a bulk run', async () => {
      const version = await store();
      const { status, body } = await activate(version, await activeVersion(), 'runningCasesToo');
      expect([status, body.scope]).toEqual([201, 'runningCasesToo']);
      const [run] = await world.database.query<object[]>('SELECT "kind", "order" FROM "bulk_runs" WHERE "id" = $1', [
        body.bulkRunId,
      ]);
      expect(run).toEqual({ kind: 'policyRollOut', order: { kind: 'policyRollOut', version } });
      expect((await activate(version, version, 'runningCasesToo')).status).toBe(201);
    });
  });

  describe('previewing', () => {
    let threeDays: number;
    const added: { caseId: string; reference: string }[] = [];
    beforeAll(async () => {
      const { clocks } = await draft();
      threeDays = await store({ clocks: { ...clocks, triage: { ...clocks.triage, term: workingDays(3) } } });
      const wednesday = { due: '2026-11-25', dueAt: '2026-11-25T16:00:00.000Z' };
      await addCaseWith({ ...wednesday });
      await addCaseWith({ term: workingDays(10), due: '2026-12-07', dueAt: '2026-12-07T16:00:00.000Z' });
      const pause = { from: MONDAY, to: null, reason: 'other' as const, by: null, holds: ['x'] };
      await addCaseWith({ ...wednesday, state: 'paused', pauses: [pause] });
      const long = { start: '2026-11-02T09:15:00.000Z', term: workingDays(30) };
      await addCaseWith({ ...long, due: '2026-12-14', dueAt: '2026-12-14T16:00:00.000Z' });
      await addCaseWith({ term: workingDays(3), due: '2026-11-26', dueAt: '2026-11-26T16:00:00.000Z' });
      await addCaseWith({ state: 'met', ...wednesday });
      now.mockReturnValue(new Date(WEDNESDAY));
    });

    async function addCaseWith(changes: Partial<ClockRecord>): Promise<void> {
      now.mockReturnValue(new Date(`2026-11-24T09:0${added.length}:00Z`));
      const intake = await post('/v1/cases', coordinator, intakeFor(world.gemeenteId));
      added.push({ caseId: intake.body.id, reference: intake.body.reference });
      await world.database.getRepository(ClockEntity).insert(clockOf(intake.body.id, { start: MONDAY, ...changes }));
    }
    const preview = (path = '', body: object = {}, token = admin) =>
      world.http
        .post(path || `/v1/policies/${threeDays}/previews`)
        .set('Authorization', token)
        .send(body);

    it('shows old and new dates side by side, with why', async () => {
      const { status, body } = await preview();
      expect([status, body.version, body.at]).toEqual([200, threeDays, WEDNESDAY]);
      expect(body.totals).toEqual({
        cases: 6,
        casesThatChange: 4,
        clocksThatChange: 4,
        clocksPaused: 1,
        clocksAlreadyPassed: 1,
      });
      const results = body.results as PolicyPreviewResponse['results'];
      const shown = results.map(({ reference, clocks: [clock] }) => [reference, clock!.effect, clock!.why]);
      expect(shown).toEqual([
        [added[0]!.reference, 'later', 'De termijn wordt 3 werkdagen in plaats van 2 werkdagen. De datum komt later.'],
        [
          added[1]!.reference,
          'earlier',
          'De termijn wordt 3 werkdagen in plaats van 10 werkdagen. De datum komt eerder.',
        ],
        [added[2]!.reference, 'paused', expect.stringContaining('De klok staat nu stil.')],
        [added[3]!.reference, 'alreadyPassed', expect.stringContaining('al voorbij (do 5 nov 2026, 17.00 uur)')],
      ]);
      expect(body.results[0].clocks[0]).toMatchObject({
        kind: 'triage',
        current: { term: '2 werkdagen', due: '2026-11-25' },
        proposed: { term: '3 werkdagen', due: '2026-11-26', dueAt: '2026-11-26T16:00:00Z' },
        explanation: expect.arrayContaining([expect.objectContaining({ date: '2026-11-26' })]),
      });
    });

    it('gives pages, and on request what stays the same too', async () => {
      const first = await preview(`/v1/policies/${threeDays}/previews?limit=3`);
      expect([first.body.count, first.body.results.length, first.body.previous]).toEqual([4, 3, null]);
      const second = await preview(first.body.next);
      expect(second.body).toMatchObject({ results: [{ caseId: added[3]!.caseId }], next: null, totals: { cases: 6 } });
      expect((await preview(second.body.previous)).body.results).toEqual(first.body.results);
      const everything = await preview('', { unchangedToo: true });
      expect(everything.body.count).toBe(6);
      expect(everything.body.results[4].clocks[0]).toMatchObject({ effect: 'unchanged', why: 'Er verandert niets.' });
    });

    it('is for the administrator, shows no content, and changes nothing', async () => {
      expect((await preview('', {}, coordinator)).status).toBe(403);
      expect((await preview('/v1/policies/900/previews')).status).toBe(404);
      const before = await world.database.getRepository(ClockEntity).find({ order: { id: 'ASC' } });
      const { text } = await preview();
      expect(text).not.toMatch(/Noor|school/);
      expect(await world.database.getRepository(ClockEntity).find({ order: { id: 'ASC' } })).toEqual(before);
    });
  });
});
