import { PolicyEntity } from '#persistence/policies/policy.entity';
import { startApi, type ApiWorld } from './api-world.js';

const QUESTION = { calendar: 'agreed', start: '2026-11-23T10:00:00+01:00', amount: 2, unit: 'workingDays' };
const pause = (from: string, to: string, reason = 'wacht op stukken') => ({ from, to, reason });
const [MONDAY, TUESDAY, THURSDAY, FRIDAY] = [23, 24, 26, 27].map((day) => `2026-11-${day}T12:00:00+01:00`) as [
  string,
  string,
  string,
  string,
];

describe('POST /v1/term-calculations', () => {
  let world: ApiWorld;
  let expert: string;
  let atNight: string;
  beforeAll(async () => {
    world = await startApi();
    expert = await world.signIn('expert-001', ['expert']);
    atNight = await world.signIn('expert-002', ['expert'], await nightRegion());
  }, 60_000);
  afterAll(() => world.stop(), 30_000);

  const ask = (more: object, token = expert) =>
    world.http
      .post('/v1/term-calculations')
      .set('Authorization', token)
      .send({ ...QUESTION, ...more });

  it('explains each day that mattered', async () => {
    const response = await ask({ start: '2029-04-26T14:10:00+02:00', amount: 1 });
    expect(response.status).toBe(200);
    expect(response.body).toMatchObject({ due: '2029-04-30', dueAt: '2029-04-30T15:00:00Z' });
    expect(response.body.explanation.map(({ text }: { text: string }) => text)).toEqual([
      'do 26 april: de begindag telt niet mee',
      'do 26 april: na 2028 is nog niet bekend welke extra dagen gelden als feestdag; de einddatum kan nog veranderen',
      'vr 27 april: Koningsdag, telt niet mee',
      'za 28 april: weekend, telt niet mee',
      'zo 29 april: weekend, telt niet mee',
      'ma 30 april: telt mee, werkdag 1 van 1',
      'ma 30 april: laatste dag; de termijn is voorbij om 17:00 uur',
    ]);
  });

  it.each<[string, object, string]>([
    ['29 February of a leap year', { start: '2028-02-29T10:00:00+01:00', amount: 1 }, '2028-03-01'],
    ['the hour that March skips, told by its offset', { start: '2026-03-29T02:30:00+01:00', amount: 1 }, '2026-03-30'],
    ['pauses that touch', { pauses: [pause(MONDAY, TUESDAY), pause(TUESDAY, FRIDAY)] }, '2026-11-27'],
    ['no pauses', { pauses: null }, '2026-11-25'],
    ['the last day with data', { start: '2040-12-28T10:00:00Z', amount: 1 }, '2040-12-31'],
    ['the first day with data', { start: '2023-12-31T23:00:00Z', amount: 1 }, '2024-01-02'],
  ])('takes %s', async (_, more, due) => {
    const response = await ask(more);
    expect([response.status, response.body.due]).toEqual([200, due]);
  });

  it.each([
    ['first', '+02:00', '2026-10-25T01:00:00Z'],
    ['second', '+01:00', '2026-10-25T02:00:00Z'],
  ])('tells the %s coming of the double hour of October by its offset', async (_, offset, dueAt) => {
    const start = `2026-10-25T02:00:00${offset}`;
    const response = await ask({ start, amount: 1, unit: 'officeHours' }, atNight);
    expect(response.body).toMatchObject({ due: '2026-10-25', dueAt });
  });

  it.each<[string, object, string]>([
    ['a statutory term in working days', { calendar: 'statutory' }, '/unit'],
    ['an agreed term in months', { unit: 'months' }, '/unit'],
    ['an unknown calendar', { calendar: 'lunar' }, '/calendar'],
    ['a negative length', { amount: -1 }, '/amount'],
    ['no length', { amount: 0 }, '/amount'],
    ['a fraction', { amount: 1.5 }, '/amount'],
    ['a billion days', { amount: 1e9, unit: 'days' }, '/amount'],
    ['more than a billion', { amount: 1e10, unit: 'days' }, '/amount'],
    ['29 February of another year', { start: '2026-02-29T10:00:00+01:00' }, '/start'],
    ['the missing hour without offset', { start: '2026-03-29T02:30:00' }, '/start'],
    ['a start before 2024', { start: '2023-12-31T22:59:59Z' }, '/start'],
    ['a start after 2040', { start: '2040-12-31T23:00:00Z' }, '/start'],
    ['an end after 2040', { start: '2040-12-28T10:00:00Z' }, '/amount'],
    ['a pause that ends before it begins', { pauses: [pause(THURSDAY, TUESDAY)] }, '/pauses/0/to'],
    ['a pause that ends as it begins', { pauses: [pause(TUESDAY, TUESDAY)] }, '/pauses/0/to'],
    [
      'pauses that overlap',
      { pauses: [pause(TUESDAY, FRIDAY), pause(THURSDAY, '2026-11-30T12:00:00+01:00')] },
      '/pauses/1/from',
    ],
    ['a pause within another', { pauses: [pause(TUESDAY, THURSDAY), pause(MONDAY, FRIDAY)] }, '/pauses/0/from'],
    ['a pause without end', { pauses: [{ from: TUESDAY, reason: 'wacht' }] }, '/pauses/0/to'],
    ['a pause on 29 February of another year', { pauses: [pause(TUESDAY, '2027-02-29T12:00:00Z')] }, '/pauses/0/to'],
    ['a pause without reason', { pauses: [pause(TUESDAY, THURSDAY, '  ')] }, '/pauses/0/reason'],
    ['an unknown field', { colour: 'red' }, '/colour'],
    ['an unknown field of a pause', { pauses: [{ ...pause(TUESDAY, THURSDAY), by: 'x' }] }, '/pauses/0/by'],
  ])('refuses %s', async (_, more, path) => {
    const response = await ask(more);
    expect(response.headers['content-type']).toContain('application/problem+json');
    expect([response.status, response.body.faults.map((fault: { path: string }) => fault.path)]).toEqual([400, [path]]);
  });

  it.each([
    ['end', { start: '2040-12-28T10:00:00Z' }, 'kies een kortere termijn of kortere pauzes'],
    ['length', { amount: 1e9, unit: 'days' }, 'kies een kortere termijn of kortere pauzes'],
    ['start', { start: '2041-01-05T10:00:00Z' }, 'kies een eerder begin'],
  ])('names the missing year at an %s after the data, and what to do', async (_, more, whatToDo) => {
    const response = await ask(more);
    expect(response.body.faults[0].message).toBe(
      `De kalender van 2041 ontbreekt nog: ${whatToDo}, of vraag de beheerder van de regio om dat jaar toe te voegen.`,
    );
  });

  /** A region that is at work in the night from Saturday to Sunday, when the clock changes. */
  async function nightRegion(): Promise<string> {
    const regionId = await world.addRegion('NA');
    const policies = world.database.getRepository(PolicyEntity);
    const { body } = await policies.findOneByOrFail({ regionId });
    const calendar = { openingHours: { 7: { from: '00:00', to: '06:00' } }, closedDays: [] };
    await policies.update({ regionId }, { body: { ...body, calendar } as object });
    return regionId;
  }
});
