import { randomUUID } from 'node:crypto';
import type { Role } from '#contracts/codes';
import { generalHolidaysOf } from '#domain/terms/holidays';
import { ParticipantEntity } from '#persistence/participants/participant.entity';
import { UserEntity } from '#persistence/users/user.entity';
import { intakeFor, startApi, type ApiWorld } from './api-world.js';

const LAW = 'Algemene termijnenwet, artikel 3';
const yearOf = (year: number) => ({
  year,
  days: generalHolidaysOf(year),
  decreesKnown: false,
  source: LAW,
  reason: 'De kalender liep af.',
});

const withKetiKoti = [...generalHolidaysOf(2041), { date: '2041-07-01', name: 'Keti Koti', kind: 'holiday' }];
const ID = '3f2b8c1e-6d4a-4f0b-9a57-2c1d8e7f6a90';
const BRIDGING = {
  waitId: ID,
  responsibleUserId: ID,
  contactEveryDays: 3,
  safetyPlan: 'Bij ruzie gaat zij naar oma.',
  alarmWhen: 'Als zij een nacht niet thuis is.',
};
const bodyOf = (path: string): object =>
  path === 'bridgings' ? BRIDGING : { amountCents: 100, reason: 'Zij kan niet wachten.' };

describe('/v1/calendar-years', () => {
  let world: ApiWorld;
  let admin: string;
  let holder: string;
  let provider: string;
  let caseId: string;
  beforeAll(async () => {
    world = await startApi();
    admin = await world.signIn('beheerder', ['regionAdmin', 'coordinator']);
    holder = await world.signIn('mandaathouder', ['mandateHolder']);
    provider = await world.signIn('aanbieder', ['provider']);
    caseId = await submitCase();
    await askOf('mandaathouder', 'mandateHolder');
  }, 60_000);
  afterAll(() => world.stop(), 30_000);

  async function submitCase(): Promise<string> {
    const token = await world.signIn('indiener', ['casusinbrenger']);
    const intake = world.http.post('/v1/cases').set('Authorization', token).set('Idempotency-Key', randomUUID());
    return ((await intake.send(intakeFor(world.gemeenteId)).expect(201)).body as { id: string }).id;
  }
  async function askOf(subject: string, role: Role): Promise<void> {
    const { id: userId } = await world.database.getRepository(UserEntity).findOneByOrFail({ subject });
    const part = { id: randomUUID(), caseId, userId, role, view: 'asked' as const, since: '2026-11-22T09:00:00.000Z' };
    await world.database.getRepository(ParticipantEntity).insert({ ...part, until: null });
  }
  const list = async () => (await world.http.get('/v1/calendar-years').set('Authorization', provider)).body;
  const put = (body: object, token = admin, key: string = randomUUID()) =>
    world.http.post('/v1/calendar-years').set('Authorization', token).set('Idempotency-Key', key).send(body);
  const endOfADay = async () => {
    const question = { calendar: 'statutory', start: '2040-12-31T10:00:00+01:00', amount: 1, unit: 'days' };
    return world.http.post('/v1/term-calculations').set('Authorization', provider).send(question);
  };

  it('shows everybody the years that came with the installation, with their source', async () => {
    const { count, results } = await list();
    expect(count).toBe(17);
    expect(results[0]).toMatchObject({ year: 2024, decreesKnown: true, addedBy: null, reason: null });
    expect(results[16]).toMatchObject({ year: 2040, decreesKnown: false, source: LAW });
    expect(results[4].days).toContainEqual({ date: '2028-04-28', name: 'dag na Koningsdag', kind: 'decree' });
  });

  it.each([
    ['who does not run the region', () => put(yearOf(2041), provider), 403, undefined],
    ['a year that leaves a gap', () => put(yearOf(2042)), 400, '/year'],
    ['a year that is over', () => put(yearOf(2024)), 400, '/year'],
    ['a list without the general holidays', () => put({ ...yearOf(2041), days: [yearOf(2041).days[0]] }), 400, '/days'],
    ['a holiday that the law does not know', () => put({ ...yearOf(2041), days: withKetiKoti }), 400, '/days/9/kind'],
    ['no source', () => put({ ...yearOf(2041), source: ' ' }), 400, '/source'],
    ['no reason', () => put({ ...yearOf(2041), reason: '' }), 400, '/reason'],
    ['no key', () => put(yearOf(2041), admin, ''), 400, 'header:Idempotency-Key'],
  ])('refuses %s', async (_, request, status, path) => {
    const response = await request();
    expect([response.status, response.body.faults?.[0]?.path]).toEqual([status, path]);
    expect((await list()).count).toBe(17);
  });

  it.each([
    ['bridgings', () => admin, { endDate: '2041-01-01' }, '/endDate'],
    [`funding-requests/${ID}/provisional-commitments`, () => holder, { until: '2041-01-01' }, '/until'],
  ])('is the bound of a date that somebody names for %s', async (path, token, date, pointer) => {
    const response = await world.http
      .post(`/v1/cases/${caseId}/${path}`)
      .set('Authorization', token())
      .set('Idempotency-Key', randomUUID())
      .send({ ...bodyOf(path), ...date });
    const message = expect.stringContaining('De kalender van 2041 ontbreekt nog: kies een eerdere datum');
    expect([response.status, response.body.faults]).toEqual([400, [{ path: pointer, message }]]);
  });

  it('adds the next year once: the calculators go on into it', async () => {
    expect((await endOfADay()).status).toBe(400);
    const key = randomUUID();
    const [first, again] = [await put(yearOf(2041), admin, key), await put(yearOf(2041), admin, key)];
    const { id } = await world.database.getRepository(UserEntity).findOneByOrFail({ subject: 'beheerder' });
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({ year: 2041, addedBy: id, reason: 'De kalender liep af.' });
    expect(first.body.nextStep).toContain('Lopende casussen houden hun data');
    expect(again.body).toEqual(first.body);
    expect((await put(yearOf(2042), admin, key)).status).toBe(409);
    expect((await list()).count).toBe(18);
    expect((await endOfADay()).body.due).toBe('2041-01-02');
  });

  it('corrects a year that lies ahead, and tells its days in order', async () => {
    const decreed = { date: '2029-05-11', name: 'dag na Hemelvaartsdag', kind: 'decree' };
    const days = [...generalHolidaysOf(2029), decreed];
    const source = 'Staatscourant 2026, 40000';
    const response = await put({ ...yearOf(2029), days, decreesKnown: true, source });
    expect(response.status).toBe(201);
    const { results } = await list();
    const stored = results.find(({ year }: { year: number }) => year === 2029);
    expect(stored).toMatchObject({ decreesKnown: true, source, reason: 'De kalender liep af.' });
    const dates = stored.days.map(({ date }: { date: string }) => date);
    expect(dates).toEqual([...dates].sort());
    expect(dates).toContain('2029-05-11');
  });
});
