import { randomUUID } from 'node:crypto';
import type { FundingRequestRecord } from '#contracts/funding';
import { BulkItemEntity } from '#persistence/bulk-runs/bulk-item.entity';
import { BulkRunEntity } from '#persistence/bulk-runs/bulk-run.entity';
import { DepartureEntity } from '#persistence/departures/departure.entity';
import { DeparturesRepository } from '#persistence/departures/departures.repository';
import { FundingRequestEntity } from '#persistence/funding-requests/funding-request.entity';
import { MandateEntity } from '#persistence/mandates/mandate.entity';
import { MandatesRepository } from '#persistence/mandates/mandates.repository';
import { TaskEntity } from '#persistence/tasks/task.entity';
import { StandInsRepository } from '#persistence/users/stand-ins.repository';
import { UserEntity } from '#persistence/users/user.entity';
import { freshDatabases } from './database.js';
import { addCase, addRegion, addUser, AT, taskOf, type Region } from './fixtures.js';

const LAST_DAY = '2026-11-30';
/** The first moment after the last day. */
const AFTER = '2026-11-30T23:00:00.000Z';

describe(DeparturesRepository.name, () => {
  const { dataSource } = freshDatabases();
  let region: Region;
  let departures: DeparturesRepository;
  let leaver: string;
  let successor: string;
  let departureId: string;
  beforeEach(async () => {
    region = await addRegion(dataSource(), 'ME');
    departures = new DeparturesRepository(dataSource());
    [leaver, successor] = [
      await addUser(dataSource(), region.id, 'Mia'),
      await addUser(dataSource(), region.id, 'Max'),
    ];
    departureId = randomUUID();
    await dataSource().getRepository(DepartureEntity).insert({
      id: departureId,
      regionId: region.id,
      userId: leaver,
      successorUserId: successor,
      lastDay: LAST_DAY,
      state: 'planned',
      bulkRunId: null,
      recordedBy: region.userId,
      recordedAt: AT,
      reason: 'Andere baan',
    });
  });

  const users = () => dataSource().getRepository(UserEntity);
  const mandate = async (rung: number, userId: string, changes: Partial<MandateEntity> = {}) => {
    const known = { id: randomUUID(), payerId: region.organisationId, rung, functionTitle: 'Mandaathouder', userId };
    const reach = { ceilingCents: 500_00, laws: ['jeugdwet' as const], doorzettingsmacht: rung === 2 };
    const days = { validFrom: '2026-01-01', validTo: null };
    await dataSource()
      .getRepository(MandateEntity)
      .insert({ ...known, ...reach, ...days, substituteUserIds: [], ...changes });
  };
  const ladder = async (at: string) =>
    (await new MandatesRepository(dataSource()).ladder(region.organisationId, 'jeugdwet', at)).map(
      ({ userId, substituteUserIds, ceilingCents, doorzettingsmacht }) => ({
        userId,
        substituteUserIds,
        ceilingCents,
        doorzettingsmacht,
      }),
    );
  const reach = (doorzettingsmacht: boolean) => ({ ceilingCents: 500_00, doorzettingsmacht });
  const departure = () => dataSource().getRepository(DepartureEntity).findOneByOrFail({ id: departureId });

  it('is due when the last day is over, and once', async () => {
    expect(await departures.due('2026-11-30T22:59:59.999Z')).toEqual([]);
    expect(await departures.due(AFTER)).toEqual([departureId]);
    await departures.carryOut(departureId, AFTER);
    expect(await departures.due(AFTER)).toEqual([]);
  });

  it('lets the mandates go on with the successor from the day after, whole and without a gap', async () => {
    const substitute = await addUser(dataSource(), region.id, 'Wil');
    await mandate(1, leaver, { substituteUserIds: [substitute, successor], substitutesDecision: 'Besluit 12' });
    await mandate(2, leaver);
    await departures.carryOut(departureId, AFTER);
    expect(await ladder('2026-11-30T22:59:59.999Z')).toEqual([
      { userId: leaver, substituteUserIds: [substitute, successor], ...reach(false) },
      { userId: leaver, substituteUserIds: [], ...reach(true) },
    ]);
    expect(await ladder(AFTER)).toEqual([
      { userId: successor, substituteUserIds: [substitute], ...reach(false) },
      { userId: successor, substituteUserIds: [], ...reach(true) },
    ]);
    const mandates = dataSource().getRepository(MandateEntity);
    const ofSuccessor = await mandates.find({ where: { userId: successor }, order: { rung: 'ASC' } });
    expect(ofSuccessor.map(({ substitutesDecision }) => substitutesDecision)).toEqual(['Besluit 12', null]);
  });

  it('puts the successor in the place of the leaver as a substitute, and nobody twice', async () => {
    await mandate(1, region.userId, { substituteUserIds: [leaver] });
    await mandate(2, successor, { substituteUserIds: [leaver] });
    await users().update(region.userId, { substituteUserId: leaver });
    await users().update(successor, { substituteUserId: leaver });
    await departures.carryOut(departureId, AFTER);
    expect((await ladder(AFTER)).map(({ substituteUserIds }) => substituteUserIds)).toEqual([[successor], []]);
    expect(await users().findOneByOrFail({ id: region.userId })).toMatchObject({ substituteUserId: successor });
    expect(await users().findOneByOrFail({ id: successor })).toMatchObject({ substituteUserId: null });
  });

  it('leaves a rung to whom the payer has named from that day, and passes on what was to begin later', async () => {
    await mandate(1, leaver);
    await mandate(1, region.userId, { validFrom: '2026-12-01' });
    await mandate(2, leaver, { validFrom: '2027-01-01' });
    await departures.carryOut(departureId, AFTER);
    expect((await ladder(AFTER)).map(({ userId }) => userId)).toEqual([region.userId]);
    expect((await ladder('2027-01-01T12:00:00.000Z')).map(({ userId }) => userId)).toEqual([region.userId, successor]);
  });

  it('orders a bulk run over every open case in which the leaver has a part, of a decision under way too', async () => {
    const asked = await addCase(dataSource(), region, { casusinbrengerId: leaver });
    const deciding = await addCase(dataSource(), region);
    await insertRequest(deciding.id);
    await addCase(dataSource(), region);
    await addCase(dataSource(), region, { casusinbrengerId: leaver, phase: 'closed' });
    await departures.carryOut(departureId, AFTER);
    const { state, bulkRunId } = await departure();
    const run = await dataSource().getRepository(BulkRunEntity).findOneByOrFail({ id: bulkRunId! });
    const items = await dataSource().getRepository(BulkItemEntity).findBy({ runId: run.id });
    expect(state).toBe('handingOver');
    expect(run).toMatchObject({
      order: { kind: 'succession', departureId, fromUserId: leaver, toUserId: successor },
      startedBy: region.userId,
      startedAs: 'regionAdmin',
      reason: 'Een collega vertrekt.',
    });
    expect(items.map(({ caseId }) => caseId).sort()).toEqual([asked.id, deciding.id].sort());
  });

  /** Of another case’s element: only who is on the ladder counts here. */
  async function insertRequest(caseId: string) {
    const rung = { mandateId: randomUUID(), ceilingCents: null, doorzettingsmacht: true };
    const request: FundingRequestRecord = {
      id: randomUUID(),
      caseId,
      elementId: randomUUID(),
      payerId: region.organisationId,
      law: 'jeugdwet',
      amountCents: 100_00,
      committedCents: null,
      status: 'requested',
      ladder: [{ ...rung, userId: region.userId, substituteUserIds: [leaver] }],
      rung: 0,
      requestedAt: AT,
      decidedAt: null,
      provisionalUntil: null,
    };
    await dataSource().getRepository(FundingRequestEntity).insert(request);
  }

  it('gives the successor the tasks that no case knows of', async () => {
    const known = taskOf(randomUUID(), { regionId: region.id, ownerRole: 'regionAdmin', ownerUserId: leaver });
    const task = { ...known, caseId: null, kind: 'extendCalendar' as const, about: '2041' };
    await dataSource().getRepository(TaskEntity).insert(task);
    await departures.carryOut(departureId, AFTER);
    const moved = await dataSource().getRepository(TaskEntity).findOneByOrFail({ id: task.id });
    expect(moved.ownerUserId).toBe(successor);
  });

  it('carries out once, however often it is asked', async () => {
    await mandate(1, leaver);
    await Promise.all([departures.carryOut(departureId, AFTER), departures.carryOut(departureId, AFTER)]);
    await departures.carryOut(departureId, AFTER);
    expect(await dataSource().getRepository(BulkRunEntity).count()).toBe(1);
    expect(await dataSource().getRepository(MandateEntity).count()).toBe(2);
  });

  it('closes the account without waiting for the cases, and the successor acts for it from then on', async () => {
    await departures.carryOut(departureId, AFTER);
    expect(await users().findOneByOrFail({ id: leaver })).toMatchObject({ disabledAt: AFTER });
    const { bulkRunId } = await departure();
    await departures.finish(randomUUID());
    expect(await departure()).toMatchObject({ state: 'handingOver' });
    await departures.finish(bulkRunId!);
    await departures.finish(bulkRunId!);
    expect(await departure()).toMatchObject({ state: 'done' });
    const standIns = new StandInsRepository(dataSource());
    expect(await standIns.standsInFor({ userId: successor, regionId: region.id }, AFTER)).toEqual([leaver]);
  });
});
