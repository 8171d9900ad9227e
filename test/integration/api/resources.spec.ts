import { randomUUID } from 'node:crypto';
import { ExpertDomainEntity } from '#persistence/experts/expert-domain.entity';
import { ExpertEntity } from '#persistence/experts/expert.entity';
import { UserEntity } from '#persistence/users/user.entity';
import { intakeFor, startApi, type ApiWorld } from './api-world.js';

describe('resources of a region', () => {
  let world: ApiWorld;
  let coordinator: string;
  let expert: string;
  beforeAll(async () => {
    world = await startApi();
    coordinator = await world.signIn('coordinator', ['coordinator']);
    expert = await world.signIn('expert-001', ['expert']);
    await world.signIn('expert-002', ['expert']);
    for (const name of ['expert-001', 'expert-002']) await insertExpert(name);
  }, 60_000);
  afterAll(() => world.stop(), 30_000);

  const idOf = async (subject: string) =>
    (await world.database.getRepository(UserEntity).findOneByOrFail({ subject })).id;
  const get = (path: string, token: string) => world.http.get(path).set('Authorization', token);
  const post = (path: string, token: string, body: object, key: string = randomUUID()) =>
    world.http.post(path).set('Authorization', token).set('Idempotency-Key', key).send(body);

  async function insertExpert(subject: string): Promise<void> {
    const expertId = randomUUID();
    await world.database.getRepository(ExpertEntity).insert({
      id: expertId,
      userId: await idOf(subject),
      regionId: world.regionId,
      organisationId: world.gemeenteId,
      expertByExperience: false,
      maxActiveCases: 6,
      minCasesPerYear: 2,
      travelMinutes: 20,
      sharesSupraRegionally: false,
      absentFrom: null,
      absentTo: null,
      mayNotSitWith: [],
    });
    await world.database.getRepository(ExpertDomainEntity).insert({ expertId, domain: 'lvb', level: 2 });
  }

  describe('term-calculations', () => {
    const question = { calendar: 'agreed', start: '2026-12-24T14:10:00+01:00', amount: 2, unit: 'workingDays' };

    it('counts by the calendar of the region', async () => {
      const response = await post('/v1/term-calculations', expert, question);
      expect(response.status).toBe(200);
      expect(response.body).toMatchObject({ due: '2026-12-29', dueAt: '2026-12-29T16:00:00Z' });
    });

    it.each([
      [{ unit: 'months' }, '/unit'],
      [{ unit: 'seconds' }, '/unit'],
      [{ amount: 0 }, '/amount'],
      [{ amount: 1_000_000 }, '/amount'],
      [{ start: '2023-12-24T14:10:00+01:00' }, '/start'],
    ])('refuses %j', async (more, path) => {
      const response = await post('/v1/term-calculations', expert, { ...question, ...more });
      expect([response.status, response.body.faults?.[0]?.path]).toEqual([400, path]);
    });
  });

  describe('experts', () => {
    it('shows the pool to the coordinator, page by page and without names in addresses', async () => {
      const first = await get('/v1/experts?limit=1', coordinator);
      expect(first.body).toMatchObject({ count: 2, previous: null });
      expect(first.body.results).toMatchObject([{ name: 'expert-001 (test)', activeCases: 0, maxActiveCases: 6 }]);
      const cursor = new URL(first.body.next, 'http://localhost').searchParams.get('cursor') ?? '';
      expect(Buffer.from(cursor, 'base64url').toString()).not.toContain('expert');
      const second = await get(first.body.next, coordinator);
      expect(second.body).toMatchObject({ next: null, results: [{ name: 'expert-002 (test)' }] });
      expect((await get(second.body.previous, coordinator)).body.results).toEqual(first.body.results);
    });

    it('shows an expert the own card only', async () => {
      const { body } = await get('/v1/experts', expert);
      expect(body.results.map(({ name }: { name: string }) => name)).toEqual(['expert-001 (test)']);
      const pool = (await get('/v1/experts', coordinator)).body.results;
      expect((await get(`/v1/experts/${pool[1].id}`, expert)).status).toBe(404);
      expect((await get(`/v1/experts/${pool[0].id}`, expert)).status).toBe(200);
    });
  });

  it('lists what the region works with', async () => {
    for (const noun of ['organisations', 'gemeenten', 'tables', 'mandates', 'policies']) {
      const { status, body } = await get(`/v1/${noun}`, coordinator);
      expect([noun, status, body.count >= 0]).toEqual([noun, 200, true]);
    }
    expect((await get('/v1/gemeenten', expert)).body.results).toMatchObject([{ name: 'Oeverdam' }]);
  });

  describe('commands on a case', () => {
    let address: string;
    beforeAll(async () => {
      const intake = await post('/v1/cases', coordinator, intakeFor(world.gemeenteId));
      address = intake.headers.location!;
    });

    it.each([
      ['triage-decisions', { outcome: 'redirect', reason: 'Veiligheid.', tableId: randomUUID() }, '/tableId'],
      ['triage-decisions', { outcome: 'accept', regievoerderId: randomUUID() }, '/regievoerderId'],
      ['team-proposals', { mustInclude: [randomUUID()], reason: 'Zij kent de school.' }, '/mustInclude/0'],
      ['handovers', { elementId: randomUUID(), receiverUserId: randomUUID() }, '/receiverUserId'],
      ['reassignments', { duty: 'coordinator', userId: randomUUID(), reason: 'Ziek.' }, '/userId'],
      [`waits/${randomUUID()}/starts`, { providerId: randomUUID(), startDate: '2026-12-01' }, '/providerId'],
    ])('%s refuses whom the region does not know', async (noun, body, path) => {
      const response = await post(`${address}/${noun}`, coordinator, body);
      expect([response.status, response.body.faults?.[0]?.path]).toEqual([400, path]);
    });

    it('lists records, and refuses a body where none belongs', async () => {
      expect((await get(`${address}/consents`, coordinator)).body.count).toBe(3);
      expect((await get(`${address}/handovers`, coordinator)).body).toMatchObject({ count: 0, results: [] });
      const confirm = await post(`${address}/handovers/${randomUUID()}/confirmations`, coordinator, { sure: true });
      expect([confirm.status, confirm.body.faults[0].path]).toEqual([400, '/sure']);
    });
  });
});
