import { randomUUID } from 'node:crypto';
import type { InvitationRecord } from '#contracts/teams';
import { CaseStepsRepository } from '#persistence/case-steps/case-steps.repository';
import { CaseAccessRepository } from '#persistence/cases/case-access.repository';
import { CasesRepository } from '#persistence/cases/cases.repository';
import { ExpertDomainEntity } from '#persistence/experts/expert-domain.entity';
import { SessionEntity } from '#persistence/sessions/session.entity';
import { ExpertEntity } from '#persistence/experts/expert.entity';
import { ExpertsRepository } from '#persistence/experts/experts.repository';
import { MandateEntity } from '#persistence/mandates/mandate.entity';
import { MandatesRepository } from '#persistence/mandates/mandates.repository';
import { OrganisationsRepository } from '#persistence/organisations/organisations.repository';
import type { Position } from '#persistence/pages/page';
import { UsersRepository } from '#persistence/users/users.repository';
import { freshDatabases } from './database.js';
import { addCase, addRegion, addUser, AT, type Region, stepOf } from './fixtures.js';

const { dataSource } = freshDatabases();
let region: Region;
let other: Region;

beforeEach(async () => {
  region = await addRegion(dataSource(), 'ME');
  other = await addRegion(dataSource(), 'HE');
});

describe(CasesRepository.name, () => {
  it('pages through a region, newest first, to and fro, and shows no other', async () => {
    const cases = new CasesRepository(dataSource());
    const added = [];
    // Two at the same moment: the id decides.
    for (const minute of ['01', '02', '02', '03', '04']) {
      added.push(await addCase(dataSource(), region, { submittedAt: `2026-11-23T09:${minute}:00.123Z` }));
    }
    await addCase(dataSource(), other);
    const newestFirst = added
      .sort((a, b) => b.submittedAt.localeCompare(a.submittedAt) || b.id.localeCompare(a.id))
      .map(({ id }) => id);
    const read = (at: { after?: Position; before?: Position }) =>
      cases.list({ regionId: region.id }, {}, { limit: 2, ...at });
    const first = await read({});
    const second = await read({ after: first.next! });
    const third = await read({ after: second.next! });
    const pages = [first, second, third].map(({ results }) => results.map(({ id }) => id));
    expect(pages).toEqual([newestFirst.slice(0, 2), newestFirst.slice(2, 4), newestFirst.slice(4)]);
    expect([first.previous, third.next, third.count]).toEqual([null, null, 5]);
    expect(await read({ before: third.previous! })).toEqual(second);
    expect(await read({ before: second.previous! })).toEqual(first);
    expect(await read({ after: { key: 'made up', id: randomUUID() } })).toMatchObject({ results: [], count: 5 });
  });

  it('shows a participant their own cases, and what part they have', async () => {
    const cases = new CasesRepository(dataSource());
    const theCase = await addCase(dataSource(), region);
    const stranger = await addUser(dataSource(), region.id, 'Vreemde');
    const mine = await cases.list({ userId: region.userId, standsInFor: [] }, { phase: 'submitted' }, { limit: 10 });
    expect(mine.results.map(({ id }) => id)).toEqual([theCase.id]);
    expect(await cases.list({ userId: stranger, standsInFor: [] }, {}, { limit: 10 })).toMatchObject({
      count: 0,
      results: [],
    });
    const access = new CaseAccessRepository(dataSource());
    const nobodyElse = { standsInFor: [], organisationId: null };
    const seen = await access.find(theCase.id, { id: region.userId, ...nobodyElse });
    expect(seen?.participations).toMatchObject([{ role: 'casusinbrenger', view: 'full' }]);
    expect((await access.find(theCase.id, { id: stranger, ...nobodyElse }))?.participations).toEqual([]);
    expect(await access.find(randomUUID(), { id: stranger, ...nobodyElse })).toBeNull();
  });
});

describe(ExpertsRepository.name, () => {
  it('gives the candidates of a pool with their load', async () => {
    const add = async ({ id: regionId, organisationId }: Region, name: string, parts: Partial<ExpertEntity> = {}) => {
      const id = randomUUID();
      await dataSource()
        .getRepository(ExpertEntity)
        .insert({
          id,
          userId: await addUser(dataSource(), regionId, name),
          regionId,
          organisationId,
          expertByExperience: false,
          maxActiveCases: 4,
          minCasesPerYear: 6,
          travelMinutes: 20,
          sharesSupraRegionally: false,
          absentFrom: null,
          absentTo: null,
          mayNotSitWith: [],
          ...parts,
        });
      await dataSource().getRepository(ExpertDomainEntity).insert({ expertId: id, domain: 'lvb', level: 2 });
      return id;
    };
    const busy = await add(region, 'Bea');
    const absent = await add(region, 'Ad', { absentFrom: '2026-11-23', absentTo: '2026-11-23' });
    const shared = await add(other, 'Cas', { sharesSupraRegionally: true });
    await add(other, 'Dik');
    const [here, elsewhere] = [await addCase(dataSource(), region), await addCase(dataSource(), region)];
    const invitation = (caseId: string, expertId: string, parts: Partial<InvitationRecord>) => ({
      record: 'invitation' as const,
      row: {
        id: randomUUID(),
        caseId,
        proposalId: randomUUID(),
        expertId,
        userId: region.userId,
        organisationId: region.organisationId,
        covers: ['lvb'],
        status: 'accepted' as const,
        invitedAt: AT,
        answeredAt: AT,
        declineReason: null,
        slot: null,
        vote: true,
        interests: [],
        ...parts,
      },
    });
    const steps = new CaseStepsRepository(dataSource());
    await steps.recordStep(stepOf(elsewhere.id, 1, [invitation(elsewhere.id, busy, {})]));
    await steps.recordStep(
      stepOf(here.id, 1, [
        invitation(here.id, busy, {}),
        invitation(here.id, absent, { status: 'declined', declineReason: 'conflictOfInterest' }),
      ]),
    );
    const userOf = async (id: string) =>
      (await dataSource().getRepository(ExpertEntity).findOneByOrFail({ id })).userId;
    const came = (userId: string, present: boolean) => ({ kind: 'expert' as const, userId, present });
    await dataSource()
      .getRepository(SessionEntity)
      .insert({
        ...{ id: randomUUID(), caseId: here.id, status: 'held', plannedAt: AT, heldAt: AT, place: null, notes: null },
        attendances: [came(await userOf(busy), true), came(await userOf(absent), false)],
      });
    const experts = new ExpertsRepository(dataSource());
    const ask = (pool: 'region' | 'supraRegional') =>
      experts.candidates({ regionId: region.id, pool, caseId: here.id, at: AT });
    const byId = new Map((await ask('region')).map((candidate) => [candidate.id, candidate]));
    expect([...byId.keys()].sort()).toEqual([busy, absent].sort());
    expect(byId.get(busy)).toEqual({
      id: busy,
      userId: expect.any(String),
      organisation: region.organisationId,
      organisationSize: 'small',
      domains: [{ domain: 'lvb', level: 2 }],
      expertByExperience: false,
      omdenker: false,
      activeCases: 1,
      maxActiveCases: 4,
      casesLast12Months: 1,
      minCasesPerYear: 6,
      travelMinutes: 20,
      knowsFamily: true,
      declaredConflict: false,
      mayNotSitWith: [],
      absent: false,
    });
    expect(byId.get(absent)).toMatchObject({
      ...{ activeCases: 0, declaredConflict: true, absent: true, knowsFamily: false },
    });
    expect((await ask('supraRegional')).map(({ id }) => id).sort()).toEqual([busy, absent, shared].sort());
    const { results } = await experts.list(region.id, AT, { limit: 5 });
    expect(results.map(({ user, organisation }) => [user.displayName, organisation.name])).toEqual([
      ['Ad', 'Wijkteam'],
      ['Bea', 'Wijkteam'],
    ]);
  });
});

describe(MandatesRepository.name, () => {
  it('gives the ladder of a payer under a law on a day', async () => {
    const add = async (rung: number, parts: Partial<MandateEntity> = {}) => {
      const id = randomUUID();
      await dataSource()
        .getRepository(MandateEntity)
        .insert({
          id,
          payerId: region.organisationId,
          rung,
          functionTitle: 'Teamleider',
          userId: region.userId,
          substituteUserIds: [],
          ceilingCents: 2_500_000,
          laws: ['jeugdwet'],
          validFrom: '2026-01-01',
          validTo: null,
          doorzettingsmacht: false,
          ...parts,
        });
      return id;
    };
    const top = await add(2, { ceilingCents: null, doorzettingsmacht: true });
    const low = await add(1);
    await add(0, { laws: ['wmo'] });
    await add(3, { validTo: '2026-11-22' });
    await add(4, { validFrom: '2026-11-24' });
    const mandates = new MandatesRepository(dataSource());
    // Still the 22nd in UTC, the 23rd in Amsterdam.
    expect(await mandates.ladder(region.organisationId, 'jeugdwet', '2026-11-22T23:30:00Z')).toEqual([
      {
        mandateId: low,
        userId: region.userId,
        substituteUserIds: [],
        ceilingCents: 2_500_000,
        doorzettingsmacht: false,
      },
      { mandateId: top, userId: region.userId, substituteUserIds: [], ceilingCents: null, doorzettingsmacht: true },
    ]);
  });
});

describe(OrganisationsRepository.name, () => {
  it('lists those of a region by name', async () => {
    const organisations = new OrganisationsRepository(dataSource());
    const page = await organisations.list({ regionId: region.id, kind: 'localTeam' }, { limit: 5 });
    expect(page.results.map(({ id }) => id)).toEqual([region.organisationId]);
    expect((await organisations.list({ regionId: region.id, kind: 'school' }, { limit: 5 })).count).toBe(0);
  });
});

describe(UsersRepository.name, () => {
  it('finds a user by issuer and subject together', async () => {
    const users = new UsersRepository(dataSource());
    const found = await users.findByIdentity('https://login.example', region.userId, AT);
    expect(found).toMatchObject({ id: region.userId, displayName: 'Noor van Dijk', disabledAt: null });
    expect(await users.findByIdentity('https://other.example', region.userId, AT)).toBeNull();
    expect(await users.displayName(region.userId)).toBe('Noor van Dijk');
    expect(await users.displayName(randomUUID())).toBeNull();
  });
});
