import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { ROLES, type Role } from '#contracts/codes';
import { ELEMENT_STATUSES } from '#contracts/support-elements';
import { SUPPLYING, type AccessFacts } from '#domain/access/access-facts';
import { caseView } from '#domain/access/case-view';
import { peopleOf, type Person } from '#domain/access/person';
import { CaseEntity } from '#persistence/cases/case.entity';
import { EmergencyAccessEntity } from '#persistence/emergency-accesses/emergency-access.entity';
import { ParticipantEntity } from '#persistence/participants/participant.entity';
import { CaseRestrictionEntity } from '#persistence/rights/case-restriction.entity';
import { SupportElementEntity } from '#persistence/support-elements/support-element.entity';
import { UserEntity } from '#persistence/users/user.entity';
import { Work } from '#persistence/work/work';
import { caseOf } from '../../persistence/fixtures.js';
import { startApi, type ApiWorld } from '../api-world.js';

const HOUR = 3_600_000;
const NOW = Date.now();
const moment = (hours: number): string => new Date(NOW + hours * HOUR).toISOString();
const PEOPLE = [0, 1, 2, 3].map(() => randomUUID());
const ORGANISATIONS = [randomUUID(), randomUUID()];

const person = fc.constantFrom(...PEOPLE);
const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
/** A case of the first or the second region, and everything that decides who sees it. */
const standing = fc.record({
  region: fc.constantFrom(0, 1),
  closed: fc.boolean(),
  restricted: fc.option(fc.constantFrom('stands' as const, 'lifted' as const), { nil: null }),
  participations: fc.array(
    fc.record({
      userId: person,
      role: fc.constantFrom(...ROLES),
      view: fc.constantFrom('full' as const, 'asked' as const),
      until: perhaps(fc.constantFrom(moment(-2), moment(2))),
    }),
    { maxLength: 3 },
  ),
  elements: fc.array(
    fc.record({ providerId: perhaps(fc.constantFrom(...ORGANISATIONS)), status: fc.constantFrom(...ELEMENT_STATUSES) }),
    { maxLength: 2 },
  ),
  emergencies: fc.array(
    fc
      .record({ userId: person, begins: fc.constantFrom(-3, -2, 1), ended: fc.boolean() })
      .chain((look) => fc.constantFrom(1, 3).map((lasts) => ({ ...look, lasts }))),
    { maxLength: 2 },
  ),
});
type Standing = ReturnType<typeof sampleStandings>[number];
const sampleStandings = () => fc.sample(standing, { numRuns: 400, seed: 26 });

/** Who asks: any roles, in either region, for themselves and perhaps for others. */
const asker = fc.record({
  id: person,
  standsInFor: fc.subarray(PEOPLE, { maxLength: 2 }),
  roles: fc.subarray([...ROLES], { maxLength: 3 }) as fc.Arbitrary<Role[]>,
  region: fc.constantFrom(0, 1),
  organisationId: perhaps(fc.constantFrom(...ORGANISATIONS)),
});

describe('access.case_view', () => {
  let world: ApiWorld;
  let regions: string[];
  const cases: { id: string; facts: AccessFacts }[] = [];
  beforeAll(async () => {
    world = await startApi();
    regions = [world.regionId, await world.addRegion('HE')];
    for (const [index, id] of PEOPLE.entries()) {
      await world.database.getRepository(UserEntity).insert({
        ...{ id, issuer: 'https://login.example', subject: id, displayName: `Persoon ${index}`, roles: ['expert'] },
        ...{ regionId: world.regionId, organisationId: null, disabledAt: null },
      });
    }
    for (const given of sampleStandings()) cases.push(await addCase(given));
  }, 120_000);
  afterAll(() => world.stop(), 30_000);

  async function addCase(given: Standing): Promise<(typeof cases)[number]> {
    const { database } = world;
    const regionId = regions[given.region]!;
    const phase = given.closed ? ('closed' as const) : ('plan' as const);
    const region = { id: regionId, organisationId: ORGANISATIONS[0]!, userId: randomUUID() };
    const record = caseOf(region, { phase, coordinatorId: randomUUID() });
    const { id } = record;
    await database.getRepository(CaseEntity).insert({ ...record, reference: `T-${id}`, learned: null });
    const since = moment(-5);
    const parts = given.participations.map((part) => ({ ...part, id: randomUUID(), caseId: id, since }));
    const looks = given.emergencies.map(({ userId, begins, lasts, ended }) => ({
      ...{ userId, from: moment(begins), until: moment(begins + lasts), endedAt: ended ? moment(-1) : null },
    }));
    await database.getRepository(ParticipantEntity).insert(parts);
    await database.getRepository(SupportElementEntity).insert(given.elements.map((element) => elementOf(id, element)));
    await database.getRepository(EmergencyAccessEntity).insert(
      looks.map((look) => ({
        ...{ ...look, id: randomUUID(), caseId: id, regionId, role: 'expert' as const },
        ...{ ground: 'acuteDanger' as const, reason: null },
      })),
    );
    if (given.restricted) {
      const lifted = given.restricted === 'lifted';
      await database.getRepository(CaseRestrictionEntity).insert({
        ...{ id: randomUUID(), caseId: id, ground: 'unlawful', reason: null, placedBy: PEOPLE[0]!, placedAt: since },
        ...{ liftedBy: lifted ? PEOPLE[0]! : null, liftedAt: lifted ? moment(-1) : null, liftReason: null },
      });
    }
    const suppliers = given.elements.filter(({ status }) => SUPPLYING.includes(status));
    const facts: AccessFacts = {
      ...{ regionId, closed: given.closed, restricted: given.restricted === 'stands' },
      ...{ participations: given.participations, emergencies: looks },
      supplierIds: suppliers.flatMap(({ providerId }) => providerId ?? []),
    };
    return { id, facts };
  }

  /** What the database says of every case, to somebody who asks through the API. */
  async function inDatabase(who: Person): Promise<Map<string, string | null>> {
    const work = new Work();
    const { organisationId, regionId, roles } = who;
    work.identify({ userId: who.id, people: peopleOf(who), regionId, organisationId, roles });
    const rows = await work.run(async () => {
      const dataSource = world.app.get(DataSource);
      const asked = 'SELECT "id", access.case_view("id") AS "view" FROM unnest($1::uuid[]) AS "one"("id")';
      return dataSource.query<{ id: string; view: string | null }[]>(asked, [cases.map(({ id }) => id)]);
    });
    await work.rollback();
    return new Map(rows.map(({ id, view }) => [id, view]));
  }

  it('says the same as the rule of the domain, of 400 cases to 60 people', async () => {
    const met = { full: 0, asked: 0, none: 0 };
    for (const { region, ...rest } of fc.sample(asker, { numRuns: 60, seed: 27 })) {
      const who = { ...rest, regionId: regions[region]! };
      const views = await inDatabase(who);
      const now = new Date(NOW).toISOString();
      const differing = cases.filter(({ id, facts }) => {
        const { view } = caseView(who, facts, now);
        met[view] += 1;
        return (views.get(id) ?? 'none') !== view;
      });
      expect({ who, differing }).toEqual({ who, differing: [] });
    }
    // The sample says something of every answer.
    expect(Object.values(met).every((times) => times > 500)).toBe(true);
  }, 60_000);
});

const elementOf = (caseId: string, { providerId, status }: Standing['elements'][number]) => ({
  ...{ id: randomUUID(), caseId, adviceId: randomUUID(), kind: 'stay' as const, beneficiary: 'child' as const },
  ...{ law: 'jeugdwet' as const, legalRoute: 'beschikking' as const, payerId: randomUUID(), providerId, status },
  ...{ choice: 'firstBest' as const, missing: null, intensity: { amount: 1, unit: 'days', per: 'week' } as const },
  ...{ costCents: 1, startDate: null, startedAt: null, endedAt: null },
  ...{ what: null, goal: null, instead: null, outcomeNote: null },
});
