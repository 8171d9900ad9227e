import { randomUUID } from 'node:crypto';
import type { Role } from '#contracts/codes';
import { AbsenceEntity } from '#persistence/absences/absence.entity';
import { CaseAccessRepository } from '#persistence/cases/case-access.repository';
import { CasesRepository } from '#persistence/cases/cases.repository';
import { DepartureEntity } from '#persistence/departures/departure.entity';
import { ExpertEntity } from '#persistence/experts/expert.entity';
import { ExpertsRepository } from '#persistence/experts/experts.repository';
import { MandateEntity } from '#persistence/mandates/mandate.entity';
import { AbsencesOfExperts1795708000000 } from '#persistence/migrations/1795708000000-absences-of-experts';
import { PolicyEntity } from '#persistence/policies/policy.entity';
import { StandInsRepository } from '#persistence/users/stand-ins.repository';
import { UserEntity } from '#persistence/users/user.entity';
import { freshDatabases } from './database.js';
import { addCase, addRegion, addUser, AT, type Region } from './fixtures.js';

/** Midday in the week of Monday 30 November 2026. */
const MONDAY = '2026-11-30T11:00:00.000Z';

describe(StandInsRepository.name, () => {
  const { dataSource } = freshDatabases();
  let region: Region;
  let standIns: StandInsRepository;
  beforeEach(async () => {
    region = await addRegion(dataSource(), 'ME');
    standIns = new StandInsRepository(dataSource());
  });

  async function person(name: string, roles: Role[] = ['regievoerder'], changes: Partial<UserEntity> = {}) {
    const id = await addUser(dataSource(), region.id, name);
    await dataSource()
      .getRepository(UserEntity)
      .update(id, { roles, ...changes });
    return id;
  }

  async function absent(userId: string, substituteUserId: string | null, changes: Partial<AbsenceEntity> = {}) {
    const known = { id: randomUUID(), regionId: region.id, recordedBy: userId, recordedAt: AT, reason: null };
    const days = { from: '2026-11-30', until: '2026-12-04', cancelledAt: null };
    await dataSource()
      .getRepository(AbsenceEntity)
      .insert({ ...known, ...days, userId, substituteUserId, ...changes });
  }

  async function leaves(userId: string, successorUserId: string, changes: Partial<DepartureEntity> = {}) {
    const known = { id: randomUUID(), regionId: region.id, recordedBy: userId, recordedAt: AT, reason: 'Andere baan' };
    await dataSource()
      .getRepository(DepartureEntity)
      .insert({
        ...known,
        userId,
        successorUserId,
        lastDay: '2026-11-29',
        state: 'planned',
        bulkRunId: null,
        ...changes,
      });
  }

  const doneBy = (userId: string, at = MONDAY) => standIns.standsInFor({ userId, regionId: region.id }, at);

  it('lets a substitute act on the local days of the absence, and on no other', async () => {
    const [anna, bert] = [await person('Anna'), await person('Bert')];
    await absent(anna, bert);
    expect(await doneBy(bert, '2026-11-29T22:59:59.999Z')).toEqual([]);
    expect(await doneBy(bert, '2026-11-29T23:00:00.000Z')).toEqual([anna]);
    expect(await doneBy(bert, '2026-12-04T22:59:59.999Z')).toEqual([anna]);
    expect(await doneBy(bert, '2026-12-04T23:00:00.000Z')).toEqual([]);
  });

  it('leaves nothing to anybody where an expert named nobody, and can be taken back to who must', async () => {
    const [eva, corrie] = [await person('Eva', ['expert']), await person('Corrie', ['coordinator'])];
    await absent(eva, null);
    expect(await doneBy(corrie)).toEqual([]);
    const migration = new AbsencesOfExperts1795708000000();
    const runner = dataSource().createQueryRunner();
    await migration.down(runner);
    await migration.up(runner);
    await runner.release();
    expect(await doneBy(corrie)).toEqual([eva]);
  });

  it('gives the work back when the absence is withdrawn', async () => {
    const [anna, bert] = [await person('Anna'), await person('Bert')];
    await absent(anna, bert, { cancelledAt: AT });
    expect(await doneBy(bert)).toEqual([]);
  });

  it('goes on to the substitute of a substitute, and sends a leaver’s work to the successor rather', async () => {
    const [anna, bert, cato, dirk] = [
      await person('Anna'),
      await person('Bert'),
      await person('Cato'),
      await person('Dirk'),
    ];
    await absent(anna, bert);
    await absent(bert, cato);
    await leaves(cato, dirk);
    await absent(cato, anna);
    expect((await doneBy(dirk)).sort()).toEqual([anna, bert, cato].sort());
    expect([await doneBy(anna), await doneBy(bert), await doneBy(cato)]).toEqual([[], [], []]);
  });

  it('waits for the last day of a planned departure to end, but not when it was carried out before', async () => {
    const [anna, bert, cato] = [await person('Anna'), await person('Bert'), await person('Cato')];
    await leaves(anna, bert, { lastDay: '2026-11-30' });
    await leaves(cato, bert, { lastDay: '2026-11-30', state: 'handingOver' });
    expect(await doneBy(bert)).toEqual([cato]);
    expect((await doneBy(bert, '2026-11-30T23:00:00.000Z')).sort()).toEqual([anna, cato].sort());
  });

  it('leaves nothing with a closed account or in a circle: the holder of a duty at work looks after it', async () => {
    const [first, second] = [await person('Corrie', ['coordinator']), await person('Koen', ['coordinator'])];
    const [anna, bert] = [await person('Anna'), await person('Bert')];
    const closed = await person('Dirk', ['regievoerder'], { disabledAt: AT });
    const duties = { coordinator: first, secondCoordinator: second };
    await dataSource()
      .getRepository(PolicyEntity)
      .update({ regionId: region.id }, { body: { duties } as object });
    await absent(anna, bert);
    await absent(bert, anna);
    expect((await doneBy(first)).sort()).toEqual([anna, bert, closed].sort());
    await absent(first, second);
    expect((await doneBy(second)).sort()).toEqual([anna, bert, closed, first].sort());
    expect(await standIns.actingFor(region.id, [anna, first, second], MONDAY)).toEqual(
      new Map([
        [anna, second],
        [first, second],
        [second, second],
      ]),
    );
  });

  it('asks every coordinator before an administrator, on duty or not, who sees no case', async () => {
    const [admin, colleague] = [await person('Bas', ['regionAdmin']), await person('Els', ['regionAdmin'])];
    const [onDuty, other] = [await person('Corrie', ['coordinator']), await person('Koen', ['coordinator'])];
    const closed = await person('Dirk', ['regievoerder'], { disabledAt: AT });
    await dataSource()
      .getRepository(PolicyEntity)
      .update({ regionId: region.id }, { body: { duties: { coordinator: onDuty, regionAdmin: admin } } as object });
    const caretaker = async () => (await standIns.actingFor(region.id, [closed], MONDAY)).get(closed);
    const asked: (string | null | undefined)[] = [];
    for (const away of [onDuty, other, admin, colleague]) {
      asked.push(await caretaker());
      await dataSource().getRepository(UserEntity).update(away, { disabledAt: AT });
    }
    expect(asked).toEqual([onDuty, other, admin, colleague]);
  });

  it('keeps regions apart', async () => {
    const other = await addRegion(dataSource(), 'HE');
    const [anna, bert] = [await person('Anna'), await person('Bert')];
    await absent(anna, bert, { regionId: other.id });
    expect(await doneBy(bert)).toEqual([]);
  });

  describe('who is asked next', () => {
    const next = (userId: string) => standIns.substituteFor({ userId, regionId: region.id }, MONDAY);

    it('is the standing substitute who is at work and does not do the work already', async () => {
      const bert = await person('Bert');
      const anna = await person('Anna', ['regievoerder'], { substituteUserId: bert });
      expect(await next(anna)).toBe(bert);
      await absent(anna, bert);
      expect(await next(anna)).toBeNull();
      expect(await next(bert)).toBeNull();
    });

    it('is nobody who is away', async () => {
      const [bert, cato] = [await person('Bert'), await person('Cato')];
      const anna = await person('Anna', ['regievoerder'], { substituteUserId: bert });
      await absent(bert, cato);
      expect(await next(anna)).toBeNull();
    });

    it('is the first at work of a mandate holder’s own substitutes, as nobody else may decide', async () => {
      const [bert, cato, dirk] = [await person('Bert'), await person('Cato'), await person('Dirk')];
      const anna = await person('Anna', ['mandateHolder'], { substituteUserId: dirk });
      await addMandate(anna, [bert, cato]);
      expect(await next(anna)).toBe(bert);
      await absent(bert, dirk);
      expect(await next(anna)).toBe(cato);
    });

    async function addMandate(userId: string, substituteUserIds: string[]) {
      const mandate = { id: randomUUID(), payerId: region.organisationId, rung: 1, functionTitle: 'Mandaathouder' };
      const reach = { ceilingCents: null, laws: ['jeugdwet' as const], doorzettingsmacht: true };
      const days = { validFrom: '2026-01-01', validTo: null };
      await dataSource()
        .getRepository(MandateEntity)
        .insert({ ...mandate, ...reach, ...days, userId, substituteUserIds });
    }
  });

  it('proposes no expert for a team who is absent or has left', async () => {
    const [bea, ad, cas] = [
      await person('Bea', ['expert']),
      await person('Ad', ['expert']),
      await person('Cas', ['expert']),
    ];
    const known = { regionId: region.id, organisationId: region.organisationId };
    const limits = { expertByExperience: false, maxActiveCases: 4, minCasesPerYear: 6, travelMinutes: 20 };
    const experts = [bea, ad, cas].map((userId) => ({ id: randomUUID(), userId, sharesSupraRegionally: false }));
    await dataSource()
      .getRepository(ExpertEntity)
      .insert(experts.map((expert) => ({ ...known, ...limits, ...expert })));
    await absent(ad, bea);
    await leaves(cas, bea);
    const question = { regionId: region.id, pool: 'region', caseId: randomUUID(), at: MONDAY } as const;
    const candidates = await new ExpertsRepository(dataSource()).candidates(question);
    expect(new Map(candidates.map((candidate) => [candidate.userId, candidate.absent]))).toEqual(
      new Map([
        [bea, false],
        [ad, true],
        [cas, true],
      ]),
    );
  });

  it('opens the cases of those for whom somebody acts', async () => {
    const bert = await person('Bert');
    const theCase = await addCase(dataSource(), region);
    const cases = new CasesRepository(dataSource());
    const looks = async (...standsInFor: string[]) => {
      const viewer = { id: bert, standsInFor, organisationId: null };
      const facts = await new CaseAccessRepository(dataSource()).find(theCase.id, viewer);
      return facts?.participations.map(({ view }) => view);
    };
    expect(await looks()).toEqual([]);
    expect(await looks(region.userId)).toEqual(['full']);
    const scope = { userId: bert, standsInFor: [region.userId] };
    expect((await cases.list(scope, {}, { limit: 10 })).results.map(({ id }) => id)).toEqual([theCase.id]);
    // A seat in a team of experts was given to one person.
    await dataSource().query(`UPDATE "participants" SET "role" = 'expert'`);
    expect(await looks(region.userId)).toEqual([]);
    expect((await cases.list(scope, {}, { limit: 10 })).count).toBe(0);
    const own = { userId: region.userId, standsInFor: [] };
    expect((await cases.list(own, {}, { limit: 10 })).count).toBe(1);
  });
});
