import { randomUUID } from 'node:crypto';
import { ExpertHoursEntity } from '#persistence/expert-hours/expert-hours.entity';
import { ExpertEntity } from '#persistence/experts/expert.entity';
import { InvitationEntity } from '#persistence/invitations/invitation.entity';
import { OrganisationEntity } from '#persistence/organisations/organisation.entity';
import type { ExpertLoadResponse } from '../../../apps/api/src/reports/expert-load.response.js';
import { RightsWorld } from './rights-world.js';

const PERIOD = 'from=2026-01-01&to=2026-06-30';

/** Anke and Bram of small De Dijk, Cor of large De Kade, and Dora of another region, in three cases. */
describe('the report of the load on experts', () => {
  let rights: RightsWorld;
  let cases: string[];
  const experts: Record<string, string> = {};

  beforeAll(async () => {
    rights = await RightsWorld.start();
    const elsewhere = await rights.world.addRegion('ZO');
    await rights.add('zoë', ['regionAdmin'], elsewhere);
    for (const name of ['anke', 'bram', 'cor']) await rights.add(name, ['expert']);
    await rights.add('dora', ['expert'], elsewhere);
    const [dijk, kade] = [await organisation('De Dijk', 'small'), await organisation('De Kade', 'large')];
    await expert('anke', dijk, { maxActiveCases: 4, minCasesPerYear: 2 });
    await expert('bram', dijk, { maxActiveCases: 2, minCasesPerYear: 2 });
    await expert('cor', kade, { maxActiveCases: 2, absentFrom: '2025-12-01', absentTo: '2026-07-01' });
    await expert('dora', kade, { regionId: elsewhere });
    cases = [await rights.submit(), await rights.submit(), await rights.submit()];
    await rights.close(cases[2]!);
    await invite('anke', 0, '2026-01-01T00:30:00+01:00', 'accepted', 4);
    await invite('anke', 1, '2026-03-01T09:00:00Z', 'accepted', 10);
    await invite('anke', 2, '2026-06-30T23:30:00+02:00', 'declined', 6, 'noTime');
    await invite('anke', 2, '2026-07-01T00:30:00+02:00', 'accepted', 1);
    await invite('anke', 2, '2025-08-01T09:00:00Z', 'accepted', 1);
    await invite('bram', 0, '2026-02-01T09:00:00Z', 'conflicted', 2, 'conflictOfInterest');
    await invite('bram', 1, '2026-02-01T09:00:00Z', 'expired', 48);
    await invite('bram', 2, '2026-02-01T09:00:00Z', 'accepted', 8);
    await invite('cor', 0, '2026-02-01T09:00:00Z', 'invited');
    await invite('dora', 0, '2026-02-01T09:00:00Z', 'accepted', 3);
    await hours('anke', 0, '2026-01-01', 'fileStudy', 60);
    await hours('anke', 0, '2026-06-30', 'session', 90);
    await hours('anke', 0, '2026-07-01', 'session', 500);
    await hours('anke', 0, '2026-02-02', 'session', 500, true);
    await hours('bram', 2, '2026-02-02', 'travel', 30);
  }, 120_000);
  afterAll(() => rights.stop(), 30_000);

  const database = () => rights.world.database;
  async function organisation(name: string, size: 'small' | 'large'): Promise<string> {
    const [id, kind] = [randomUUID(), 'provider' as const];
    const row = { id, regionId: rights.world.regionId, kind, name, size, cbsCode: null };
    await database().getRepository(OrganisationEntity).insert(row);
    return id;
  }
  async function expert(name: string, organisationId: string, more: Partial<ExpertEntity> = {}): Promise<void> {
    const id = (experts[name] = randomUUID());
    const room = { maxActiveCases: 4, minCasesPerYear: 0, travelMinutes: 20, expertByExperience: false };
    const shares = { sharesSupraRegionally: false, absentFrom: null, absentTo: null };
    const row = { id, userId: rights.ids[name]!, regionId: rights.world.regionId, organisationId };
    await database()
      .getRepository(ExpertEntity)
      .insert({ ...row, ...room, ...shares, ...more });
  }
  async function invite(
    name: string,
    place: number,
    invitedAt: string,
    status: InvitationEntity['status'],
    answeredAfter: number | null = null,
    declineReason: InvitationEntity['declineReason'] = null,
  ): Promise<void> {
    const ids = { id: randomUUID(), caseId: cases[place]!, proposalId: randomUUID(), organisationId: randomUUID() };
    const answered = answeredAfter && new Date(Date.parse(invitedAt) + answeredAfter * 3_600_000).toISOString();
    const who = { expertId: experts[name]!, userId: rights.ids[name]! };
    await database()
      .getRepository(InvitationEntity)
      .insert({ ...ids, ...who, status, invitedAt, answeredAt: answered || null, declineReason, slot: null });
  }
  async function hours(
    name: string,
    place: number,
    day: string,
    kind: ExpertHoursEntity['kind'],
    minutes: number,
    withdrawn = false,
  ): Promise<void> {
    const userId = rights.ids[name]!;
    const recorded = { recordedBy: userId, recordedAt: '2026-07-02T09:00:00Z' };
    const gone = withdrawn ? { withdrawnBy: userId, withdrawnAt: '2026-07-02T10:00:00Z' } : {};
    const row = { id: randomUUID(), caseId: cases[place]!, expertId: experts[name]!, userId, kind, day, minutes };
    await database()
      .getRepository(ExpertHoursEntity)
      .insert({ ...row, ...recorded, ...gone });
  }
  const report = async (name: string, query = PERIOD): Promise<ExpertLoadResponse> =>
    (await rights.get(`reports/expert-load?${query}`, name).expect(200)).body as ExpertLoadResponse;

  it('counts by hand the same: invitations of the Dutch days of the period, what became of them, and hours', async () => {
    const { experts: lines, ...whole } = await report('bas');
    const [anke, bram, cor] = lines;
    expect(lines.map(({ name }) => name)).toEqual(['anke (test)', 'bram (test)', 'cor (test)']);
    expect(anke).toMatchObject({
      ...{ invited: 3, accepted: 2, expired: 0, acceptanceRate: 0.667, medianHoursToAnswer: 6, cases: 2 },
      // The third case is closed; August of last year still is within 12 months.
      ...{ active: 2, limit: 4, casesLast12Months: 3, belowMinimum: false, totalMinutes: 150 },
      declined: { noTime: 1, absent: 0, conflictOfInterest: 0, notMyField: 0, other: 0 },
      minutes: { fileStudy: 60, session: 90, travel: 0, other: 0 },
    });
    expect(bram).toMatchObject({
      ...{ invited: 3, accepted: 1, expired: 1, acceptanceRate: 0.333, medianHoursToAnswer: 5, cases: 1, active: 0 },
      ...{ casesLast12Months: 1, belowMinimum: true, totalMinutes: 30, available: true },
    });
    expect(cor).toMatchObject({ invited: 1, acceptanceRate: null, cases: 0, active: 1, available: false });
    expect(whole.organisations.map(({ name, experts: count, cases: sat }) => [name, count, sat])).toEqual([
      ['De Dijk', 2, 3],
      ['De Kade', 1, 0],
    ]);
    expect(whole.sizes).toMatchObject([
      {
        size: 'small',
        invited: 6,
        accepted: 3,
        acceptanceRate: 0.5,
        shareOfExperts: 0.667,
        shareOfCases: 1,
        shareOfMinutes: 1,
      },
      {
        size: 'large',
        invited: 1,
        accepted: 0,
        acceptanceRate: null,
        shareOfExperts: 0.333,
        shareOfCases: 0,
        shareOfMinutes: 0,
      },
    ]);
    // Anke 2 of 4 and Bram 1 of 2; 150 and 30 minutes by the same measure: (37.5 + 15)² ÷ 2 (37.5² + 15²).
    expect(whole.fairness).toMatchObject({ experts: 2, cases: 1, minutes: 0.845 });
    expect(whole.fairness.explanation).toMatch(/alsof 2 van 2 deskundigen/);
  });

  it('tells who coordinates the same, another region its own, and an expert nothing', async () => {
    expect(await report('corrie')).toEqual(await report('bas'));
    expect((await report('zoë')).experts.map(({ name, cases: sat }) => [name, sat])).toEqual([['dora (test)', 1]]);
    expect((await report('vreemd')).experts).toEqual([]);
    await rights.get(`reports/expert-load?${PERIOD}`, 'anke').expect(403);
  });

  it('says nothing of any case', async () => {
    const { text } = await rights.get(`reports/expert-load?${PERIOD}`, 'bas').expect(200);
    const references = await database().query<{ reference: string }[]>('SELECT "reference" FROM "cases"');
    for (const secret of [...cases, ...references.map(({ reference }) => reference)])
      expect(text).not.toContain(secret);
  });

  it('is about the last 12 months when no period is asked, and refuses one that ends before it begins', async () => {
    const year = await report('bas', 'to=2026-06-30');
    expect([year.from, year.to, year.experts[0]!.cases]).toEqual(['2025-07-01', '2026-06-30', 3]);
    expect(await report('bas', 'to=2028-02-29')).toMatchObject({ from: '2027-03-01' });
    await rights.get('reports/expert-load?from=2026-07-01&to=2026-06-30', 'bas').expect(400);
    await rights.get('reports/expert-load?from=gisteren', 'bas').expect(400);
  });

  it('comes as a spreadsheet for who asks that', async () => {
    const { headers, text } = await rights.get(`reports/expert-load?${PERIOD}&format=csv`, 'bas').expect(200);
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename=belasting-2026-01-01-2026-06-30.csv',
    });
    const lines = text.split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFF"Soort regel";"Naam"/);
    expect(lines[1]).toBe(
      '"deskundige";"anke (test)";"De Dijk";"klein";"ja";3;2;1;0;0;0;0;0;"0,667";"6";2;2;4;3;2;"nee";"1";"1,5";"0";"0";"2,5"',
    );
    expect(lines.slice(6)).toEqual([
      `"grootte";"kleine organisaties";;"klein";;6;3;;;;;;;"0,5";;3${';'.repeat(10)}"3"`,
      `"grootte";"grote organisaties";;"groot";;1;0;;;;;;;;;0${';'.repeat(10)}"0"`,
      '',
    ]);
    const accepted = await rights.get(`reports/expert-load?${PERIOD}`, 'bas').set('Accept', 'text/csv').expect(200);
    expect(accepted.text).toBe(text);
  });
});
