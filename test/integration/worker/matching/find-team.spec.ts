import { randomUUID } from 'node:crypto';
import { solveAssembly } from '#domain/assembly/solve-assembly';
import { whatIf } from '#domain/assembly/what-if';
import { AbsenceEntity } from '#persistence/absences/absence.entity';
import { ExpertEntity } from '#persistence/experts/expert.entity';
import { SlotAvailabilityEntity } from '#persistence/meeting-slots/slot-availability.entity';
import { WeeklySlotEntity } from '#persistence/meeting-slots/weekly-slot.entity';
import { AssemblyReadsRepository } from '#persistence/assembly-runs/assembly-reads.repository';
import { UserEntity } from '#persistence/users/user.entity';
import { freshDatabases } from '../../persistence/database.js';
import { addRegion, AT } from '../../persistence/fixtures.js';
import { expertsOf, MatchingWorld } from './matching-world.js';

const { dataSource, url } = freshDatabases();
let world: MatchingWorld;

beforeEach(async () => {
  world = await MatchingWorld.make(dataSource(), url());
});
afterEach(() => world.close());

describe('when they meet', () => {
  it('takes the first slot that is free with notice and in which they can come', async () => {
    const tooSoon = await world.addSlot('2026-11-26T09:00:00Z');
    const urgent = await world.addSlot('2026-11-27T09:00:00Z', { urgentOnly: true });
    await world.addSlot('2026-11-28T09:00:00Z', { cancelledAt: AT });
    const taken = await world.addSlot('2026-11-29T09:00:00Z');
    const weekly = { id: randomUUID(), regionId: world.region.id, weekday: 1, startsAt: '10:00', minutes: 60 };
    await dataSource()
      .getRepository(WeeklySlotEntity)
      .insert({ ...weekly, place: null, validFrom: '2026-01-01', validUntil: null });
    const slots = [];
    for (const day of ['30', '31', '32', '33']) {
      const startsAt = new Date(Date.UTC(2026, 10, Number(day), 9)).toISOString();
      slots.push(await world.addSlot(startsAt, { weeklySlotId: day === '30' ? null : weekly.id }));
    }
    const [absent, onlyOnce, never, last] = slots as [typeof taken, typeof taken, typeof taken, typeof taken];
    const expert = await world.addExpert('Ad');
    const userId = (await world.memberOf(expert)).userId;
    await dataSource()
      .getRepository(AbsenceEntity)
      .insert({
        ...{ id: randomUUID(), regionId: world.region.id, userId, substituteUserId: world.region.userId, reason: null },
        ...{ from: '2026-11-30', until: '2026-11-30', recordedBy: userId, recordedAt: AT, cancelledAt: null },
      });
    const says = (available: boolean, slot: { weeklySlotId: string | null; meetingSlotId: string | null }) =>
      dataSource()
        .getRepository(SlotAvailabilityEntity)
        .insert({ id: randomUUID(), expertId: expert, available, ...slot });
    await says(false, { weeklySlotId: weekly.id, meetingSlotId: null });
    await says(true, { weeklySlotId: null, meetingSlotId: onlyOnce.id });
    await says(true, { weeklySlotId: null, meetingSlotId: last.id });

    const elsewhere = await world.addCase();
    const other = await world.memberOf(await world.addExpert('Bea', { domains: {} }));
    expect(await world.invite(elsewhere, [other], taken)).toEqual({ status: 'written' });
    const theCase = await world.addCase();
    expect((await world.find(theCase)).found?.slot).toEqual(onlyOnce);
    expect((await world.find(theCase, {}, { urgent: true })).found?.slot).toEqual(tooSoon);
    const wanted = { mustInclude: [], mustExclude: [], slotId: urgent.id };
    expect((await world.find(theCase, {}, { wanted })).found).toMatchObject({ slot: onlyOnce, unmet: 'slot' });

    // Their hour is another case's from now on: also in slots of other regions at that moment.
    expect(await world.invite(elsewhere, [await world.memberOf(expert)])).toEqual({ status: 'written' });
    const session = world.meeting(elsewhere, onlyOnce);
    expect(await world.record(elsewhere, [session])).toEqual({ status: 'written' });
    expect((await world.find(theCase)).found?.slot).toEqual(last);
    expect([absent.id, never.id]).not.toContain(last.id);
    const late = await world.find(theCase, {}, { before: '2026-11-24T00:00:00.000Z' });
    expect(late.found?.slot).toEqual(last);
  });

  it('keeps who sits and their slot, and moves as little as can be', async () => {
    const [first, second] = [await world.addSlot('2026-12-01T09:00:00Z'), await world.addSlot('2026-12-02T09:00:00Z')];
    const accepted = await world.addExpert('Ad', { travelMinutes: 90 });
    const invited = await world.addExpert('Bea', { travelMinutes: 80 });
    const better = await world.addExpert('Cas', { travelMinutes: 1 });
    const theCase = await world.addCase();
    const sit = { accepted: [accepted], invited: [invited], slotId: second.id };
    const requirements = [{ domain: 'lvb', level: 2, seats: 2 }];
    const stays = await world.find(theCase, { requirements }, sit);
    expect([expertsOf(stays).sort(), stays.found?.slot]).toEqual([[accepted, invited].sort(), second]);

    const cannot = (expertId: string, meetingSlotId: string) =>
      dataSource()
        .getRepository(SlotAvailabilityEntity)
        .insert({ id: randomUUID(), expertId, meetingSlotId, weeklySlotId: null, available: false });
    await cannot(invited, second.id);
    const moves = await world.find(theCase, { requirements }, sit);
    expect([expertsOf(moves).sort(), moves.found?.slot]).toEqual([[accepted, invited].sort(), first]);

    await cannot(invited, first.id);
    const replaced = await world.find(theCase, { requirements }, sit);
    expect([expertsOf(replaced).sort(), replaced.found?.slot]).toEqual([[accepted, better].sort(), first]);
  });
});

describe('what the coordinator wants', () => {
  it('takes no slot in which the case meets already, unless it is that meeting that is looked for', async () => {
    await world.addExpert('Ad');
    const [first, second] = [await world.addSlot('2026-12-01T09:00:00Z'), await world.addSlot('2026-12-03T09:00:00Z')];
    const theCase = await world.addCase();
    expect(await world.record(theCase, [world.meeting(theCase, first)])).toEqual({ status: 'written' });
    expect((await world.find(theCase)).found?.slot).toEqual(second);
    expect((await world.find(theCase, {}, { slotId: first.id })).found?.slot).toEqual(first);
    expect((await world.find(theCase, {}, { meetsByHand: true })).found?.slot).toBeNull();
  });

  it('takes a no of home for every slot at that moment, in whatever region', async () => {
    const near = await addRegion(dataSource(), 'NA');
    const { id: regionId, organisationId } = near;
    const of = { regionId, organisationId, sharesSupraRegionally: true };
    const expertId = await world.addExpert('Gedeeld', of);
    const [first, second] = [await world.addSlot('2026-12-01T09:00:00Z'), await world.addSlot('2026-12-03T09:00:00Z')];
    const home = await world.addSlot('2026-12-01T09:30:00Z', { regionId });
    const theCase = await world.addCase();
    const ask = () => world.find(theCase, { pool: 'supraRegional' });
    expect((await ask()).found?.slot).toEqual(first);
    const availabilities = dataSource().getRepository(SlotAvailabilityEntity);
    const no = { id: randomUUID(), expertId, weeklySlotId: null, meetingSlotId: home.id, available: false };
    await availabilities.insert(no);
    expect((await ask()).found?.slot).toEqual(second);
  });

  it('tells what it costs', async () => {
    const best = await world.addExpert('Ad', { travelMinutes: 10 });
    const dear = await world.addExpert('Bea', { travelMinutes: 70 });
    const theCase = await world.addCase();
    const wanting = (changes: object) =>
      world.find(theCase, {}, { wanted: { mustInclude: [], mustExclude: [], slotId: null, ...changes } });
    const team = await wanting({ mustInclude: [dear], mustExclude: [best] });
    expect(expertsOf(team)).toEqual([dear]);
    expect(team.found?.deviation).toEqual({ worseOn: 'travelMinutes', theirs: 70, best: 10, bestExpertIds: [best] });
    expect((await wanting({})).found?.deviation).toBeNull();
    expect((await wanting({})).found).not.toHaveProperty('unmet');
    expect((await wanting({ mustInclude: [randomUUID()] })).found).toMatchObject({ unmet: 'expert' });
  });

  it('tells what other demands cost than policy proposes', async () => {
    const able = await world.addExpert('Ad', { domains: { lvb: 1, wonen: 1 } });
    const beside = await world.addExpert('Bea', { domains: { wonen: 2 } });
    const theCase = await world.addCase();
    const proposed = [{ domain: 'lvb', level: 1, seats: 1 }];
    const asking = (requirements: typeof proposed) => world.find(theCase, { requirements }, { proposed });
    const more = await asking([...proposed, { domain: 'wonen', level: 2, seats: 1 }]);
    expect(expertsOf(more).sort()).toEqual([able, beside].sort());
    expect(more.found?.deviation).toEqual({ worseOn: 'size', theirs: 2, best: 1, bestExpertIds: [able] });
    expect((await asking(proposed)).found?.deviation).toBeNull();
  });

  it('asks again who said no where they are wanted, and not by itself', async () => {
    const silent = await world.addExpert('Ad');
    const other = await world.addExpert('Bea', { travelMinutes: 80 });
    const theCase = await world.addCase();
    const without = { mustExclude: [silent] };
    expect(expertsOf(await world.find(theCase, without))).toEqual([other]);
    const wanted = { mustInclude: [silent], mustExclude: [], slotId: null };
    const team = await world.find(theCase, without, { wanted });
    expect([expertsOf(team), team.found?.deviation?.bestExpertIds]).toEqual([[silent], [other]]);
  });

  it('has somebody beside the team whose conflict of interest is overridden', async () => {
    const member = await world.addExpert('Ad');
    const organisationId = await world.addOrganisation('Jeugdhulp A');
    const adviser = await world.addExpert('Bea', { organisationId, domains: { lvb: 3, wonen: 1 } });
    const theCase = await world.addCase({ involvedOrganisationIds: [organisationId] });
    const team = await world.find(theCase, {}, { advisers: [adviser] });
    expect(expertsOf(team)).toEqual([member]);
    expect(team.found?.advisers).toMatchObject([{ expertId: adviser, covers: ['lvb'] }]);
    const conflicted = await new AssemblyReadsRepository(dataSource()).conflicted(theCase.id, [adviser, member]);
    expect([...conflicted]).toEqual([adviser]);

    // Sitting already, they stay beside the team when they leave the pool; not when their account ends.
    await dataSource().getRepository(ExpertEntity).update({ id: adviser }, { leftOn: '2026-11-23' });
    const advisersNow = async () => (await world.find(theCase, {}, { advisers: [adviser] })).found?.advisers;
    expect(await advisersNow()).toMatchObject([{ expertId: adviser }]);
    const { userId } = await world.memberOf(adviser);
    await dataSource().getRepository(UserEntity).update({ id: userId }, { disabledAt: AT });
    expect(await advisersNow()).toEqual([]);
  });
});

describe('a run', () => {
  it('is kept once, and gives the same result years later', async () => {
    const theCase = await world.addCase();
    await world.addSlot('2026-12-01T09:00:00Z');
    for (const minutes of [30, 20, 10]) await world.addExpert(`In ${minutes}`, { travelMinutes: minutes });
    const team = await world.find(theCase);
    expect(await world.find(theCase)).toEqual(team);
    const runs = await world.runs();
    expect(runs).toMatchObject([{ id: team.found?.runId, caseId: theCase.id, at: AT, solver: expect.any(String) }]);
    const { milliseconds, ...result } = runs[0]!.result;
    const { milliseconds: _again, ...again } = solveAssembly(runs[0]!.problem);
    expect(again).toEqual(result);
    expect(runs[0]!.milliseconds).toBeGreaterThan(milliseconds);
  });

  it.each([
    ['that stays', (slotId: string) => ({ slotId })],
    ['that is wanted', (slotId: string) => ({ wanted: { mustInclude: [], mustExclude: [], slotId } })],
  ])('holds the other free slots beside one %s, and who was away', async (_what, wishesOf) => {
    const days = ['2026-12-01T09:00:00Z', '2026-12-02T09:00:00Z', '2026-12-03T09:00:00Z'];
    const [first, kept, last] = [
      await world.addSlot(days[0]!),
      await world.addSlot(days[1]!),
      await world.addSlot(days[2]!),
    ];
    const [able, busy] = [await world.addExpert('Ad', { travelMinutes: 10 }), await world.addExpert('Bea')];
    const away = await world.addExpert('Cas', { absentFrom: '2026-11-01', domains: { lvb: 3 } });
    const saidNo = await world.addExpert('Dee', { absentFrom: '2026-11-01', domains: { lvb: 3 } });
    const no = { id: randomUUID(), expertId: able, meetingSlotId: first.id, weeklySlotId: null, available: false };
    await dataSource().getRepository(SlotAvailabilityEntity).insert(no);
    const theCase = await world.addCase();
    const team = await world.find(theCase, { mustExclude: [saidNo] }, wishesOf(kept.id));
    expect([expertsOf(team), team.found?.slot]).toEqual([[able], kept]);
    const { problem } = (await world.runs())[0]!;
    expect(problem.slots).toEqual([{ id: kept.id, start: kept.startsAt }]);
    expect(problem.otherSlots).toEqual([
      { id: first.id, start: first.startsAt, barred: [able] },
      { id: last.id, start: last.startsAt, barred: [] },
    ]);
    expect(problem.away).toMatchObject([{ id: away, domains: [{ domain: 'lvb', level: 3 }] }]);
    const inThe = (slot: string) => solveAssembly(whatIf(problem, [{ change: 'slot', slot }]));
    expect(inThe(first.id)).toMatchObject({ slot: first.id, members: [{ expert: busy }] });
    expect(inThe(last.id)).toMatchObject({ slot: last.id, members: [{ expert: able }] });
  });

  it('gives up a search of which the asker has gone', async () => {
    await world.addSlot('2026-12-01T09:00:00Z');
    await world.addExpert('Ad');
    const theCase = await world.addCase();
    const [gone, stays] = [new AbortController(), new AbortController()];
    const given = world.matching.findTeam(world.question(theCase), gone.signal);
    gone.abort(new Error('timed out'));
    await expect(given).rejects.toThrow('timed out');
    expect(await world.runs()).toEqual([]);
    const team = await world.matching.findTeam(world.question(theCase), stays.signal);
    expect(team.found?.runId).toBeDefined();
  });

  it('answers a question of an earlier release as that release asked it', async () => {
    await world.addSlot('2026-12-01T09:00:00Z');
    const sits = await world.addExpert('Ad', { absentFrom: '2026-11-01', maxActiveCases: 1 });
    const theCase = await world.addCase();
    const old = world.question(theCase, { mustInclude: [sits] });
    delete old.beyond;
    const team = await world.matching.findTeam(old);
    expect(expertsOf(team)).toEqual([sits]);
    expect(team.found).toMatchObject({ slot: null, deviation: null, passedOver: [] });
  });
});
