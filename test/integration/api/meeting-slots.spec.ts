import { randomUUID } from 'node:crypto';
import type { Role } from '#contracts/codes';
import { CaseEntity } from '#persistence/cases/case.entity';
import { ExpertEntity } from '#persistence/experts/expert.entity';
import { SlotFiller } from '#persistence/meeting-slots/slot-filler';
import { WeeklySlotEntity } from '#persistence/meeting-slots/weekly-slot.entity';
import { SessionEntity } from '#persistence/sessions/session.entity';
import { UserEntity } from '#persistence/users/user.entity';
import { CommandDecision } from '../../../apps/api/src/commands/command-decision.js';
import { somebodyWaits } from '../../support/lock-waits.js';
import { intakeFor, startApi, type ApiWorld } from './api-world.js';

interface Slot {
  id: string;
  startsAt: string;
  endsAt: string;
  urgentOnly: boolean;
  place: string | null;
  taken: boolean;
  caseId: string | null;
  cancelledAt: string | null;
}

describe('slots to meet in', () => {
  let world: ApiWorld;
  let now = new Date('2027-03-15T09:00:00.000Z');
  let caseId: string;
  const tokens: Record<string, string> = {};
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    world = await startApi({ clock: { now: () => now } }, { VIDEO_LINK_TEMPLATE: 'https://meet.example.org/{room}' });
    const elsewhere = await world.addRegion('HE');
    const people: [string, Role, string?][] = [
      ['anna', 'casusinbrenger'],
      ['corrie', 'coordinator'],
      ['koen', 'coordinator'],
      ['bas', 'regionAdmin'],
      ['eva', 'expert'],
      ['ed', 'expert'],
      ['hein', 'coordinator', elsewhere],
    ];
    for (const [name, role, regionId] of people) {
      tokens[name] = await world.signIn(name, [role], regionId);
      ids[name] = (await world.database.getRepository(UserEntity).findOneByOrFail({ subject: name })).id;
    }
    for (const name of ['eva', 'ed']) await addExpert(name);
    const { body } = await post('cases', 'anna', intakeFor(world.gemeenteId)).expect(201);
    caseId = (body as { id: string }).id;
    const duties = { phase: 'deliberation' as const, coordinatorId: ids.corrie! };
    await world.database.getRepository(CaseEntity).update({ id: caseId }, duties);
  }, 60_000);
  afterAll(() => world.stop(), 30_000);
  beforeEach(async () => {
    now = new Date('2027-03-15T09:00:00.000Z');
    for (const table of ['sessions', 'slot_availabilities', 'meeting_slots', 'weekly_slots']) {
      await world.database.query(`DELETE FROM "${table}"`);
    }
  });

  async function addExpert(name: string): Promise<void> {
    ids[`${name}Expert`] = randomUUID();
    await world.database.getRepository(ExpertEntity).insert({
      ...{ id: ids[`${name}Expert`], userId: ids[name], regionId: world.regionId, organisationId: world.gemeenteId },
      ...{ expertByExperience: false, maxActiveCases: 6, minCasesPerYear: 0, travelMinutes: 10 },
      ...{ sharesSupraRegionally: false, absentFrom: null, absentTo: null },
    });
  }
  const get = (path: string, name: string) => world.http.get(`/v1/${path}`).set('Authorization', tokens[name]!);
  const send = (method: 'post' | 'patch' | 'put', path: string, name: string, body: object) =>
    world.http[method](`/v1/${path}`)
      .set('Authorization', tokens[name]!)
      .set('Idempotency-Key', randomUUID())
      .send(body);
  const post = (path: string, name: string, body: object) => send('post', path, name, body);
  const TUESDAY = {
    ...{ weekday: 2, startsAt: '09:30', minutes: 90, urgentOnly: false, place: 'Kamer 2' },
    ...{ validFrom: '2027-01-01', validUntil: null },
  };
  const addWeekly = async (changes: object = {}, by = 'corrie') =>
    ((await post('weekly-slots', by, { ...TUESDAY, ...changes }).expect(201)).body as { id: string }).id;
  const change = (id: string, changes: object, by = 'bas') => send('patch', `weekly-slots/${id}`, by, changes);
  const list = async (name = 'corrie', query = 'from=2027-03-15&to=2027-04-14') =>
    ((await get(`meeting-slots?${query}`, name).expect(200)).body as { results: Slot[] }).results;
  const toCome = async () =>
    (await list()).filter(({ cancelledAt }) => cancelledAt === null).map(({ startsAt }) => startsAt);

  async function meetIn(slot: Slot, changes: Partial<SessionEntity> = {}): Promise<string> {
    const id = randomUUID();
    await world.database.getRepository(SessionEntity).insert({
      ...{ id, caseId, status: 'planned', plannedAt: slot.startsAt, endsAt: slot.endsAt, slotId: slot.id },
      ...{ heldAt: null, attendances: [], moves: 0, place: null, notes: null, ...changes },
    });
    return id;
  }

  describe('every week', () => {
    it('give their moments at once, at the same local time after the clock changed, and not when all is closed', async () => {
      await addWeekly();
      await addWeekly({ weekday: 1, startsAt: '13:00', validFrom: '2027-03-27' });
      expect(await toCome()).toEqual([
        ...['2027-03-16T08:30:00.000Z', '2027-03-23T08:30:00.000Z', '2027-03-30T07:30:00.000Z'],
        // Not on 29 March: Easter Monday.
        ...['2027-04-05T11:00:00.000Z', '2027-04-06T07:30:00.000Z', '2027-04-12T11:00:00.000Z'],
        '2027-04-13T07:30:00.000Z',
      ]);
      expect((await get('weekly-slots', 'eva')).body).toMatchObject({ count: 2 });
      expect((await get('weekly-slots', 'hein')).body).toMatchObject({ count: 0 });
    });

    it('are followed by what no case has, also for who may see no case', async () => {
      const id = await addWeekly();
      const [, second] = await list();
      await meetIn(second!);
      await change(id, { startsAt: '14:00', validUntil: '2027-04-08' }).expect(200);
      expect(await toCome()).toEqual([
        ...['2027-03-16T13:00:00.000Z', second!.startsAt, '2027-03-30T12:00:00.000Z', '2027-04-06T12:00:00.000Z'],
      ]);
      await change(id, { validUntil: '2027-03-01' }).expect(200);
      expect(await toCome()).toEqual([second!.startsAt]);
    });

    it('keep what each of two people changed at the same moment', async () => {
      const id = await addWeekly();
      const second = await world.database.transaction(async (manager) => {
        await manager.update(WeeklySlotEntity, { id }, { place: 'Kamer 9' });
        const asked = change(id, { urgentOnly: true }).then((answer) => answer);
        await somebodyWaits(world.database);
        return { asked };
      });
      const { status, body } = await second.asked;
      expect([status, body]).toMatchObject([200, { place: 'Kamer 9', urgentOnly: true }]);
      expect((await get('weekly-slots', 'corrie')).body).toMatchObject({
        results: [{ id, place: 'Kamer 9', urgentOnly: true }],
      });
    });

    it('are of today until midnight in Amsterdam, in the list and for who says whether they can come', async () => {
      await addWeekly({ validUntil: '2027-03-16' });
      const seen = async () => [
        (await list('corrie', '')).length,
        (await get(`experts/${ids.evaExpert}/availabilities`, 'eva').expect(200)).body as object,
      ];
      now = new Date('2027-03-16T22:59:59.999Z');
      expect(await seen()).toMatchObject([1, { count: 1 }]);
      now = new Date('2027-03-16T23:00:00.000Z');
      expect(await seen()).toMatchObject([0, { count: 0 }]);
    });

    it('are kept half a year ahead, once', async () => {
      const id = await addWeekly();
      const filler = new SlotFiller(world.database);
      expect(await filler.fillRegion(world.regionId, now.toISOString())).toBe(0);
      const later = '2027-04-01T09:00:00.000Z';
      expect(await Promise.all([1, 2].map(() => filler.fillRegion(world.regionId, later)))).toEqual(
        expect.arrayContaining([0]),
      );
      const [{ count, last }] = await world.database.query<[{ count: number; last: string }]>(
        `SELECT count(*), max("starts_at") AS "last" FROM "meeting_slots" WHERE "weekly_slot_id" = $1`,
        [id],
      );
      // Not on 27 April: King’s Day.
      expect([count, last]).toEqual([28, '2027-09-28T07:30:00.000Z']);
    });

    it.each([
      [{ weekday: 6 }, '/weekday'],
      [{ validUntil: '2026-12-31' }, '/validUntil'],
      [{ startsAt: '24:00' }, '/startsAt'],
      [{ minutes: 5 }, '/minutes'],
    ])('are refused when they cannot be: %j', async (changes, path) => {
      const { body } = await post('weekly-slots', 'corrie', { ...TUESDAY, ...changes }).expect(400);
      expect(body).toMatchObject({ faults: [{ path }] });
    });

    it('are for who runs the region to change', async () => {
      const id = await addWeekly();
      await post('weekly-slots', 'eva', TUESDAY).expect(403);
      await change(id, {}, 'hein').expect(404);
    });
  });

  describe('one by one', () => {
    it('tell whether a case has them, and which case only to who may see it', async () => {
      await addWeekly();
      const [first, second] = await list();
      await meetIn(first!);
      const told = async (name: string) => (await list(name)).slice(0, 2).map((slot) => [slot.taken, slot.caseId]);
      expect(await told('koen')).toEqual([
        [true, caseId],
        [false, null],
      ]);
      for (const name of ['eva', 'bas']) {
        expect(await told(name)).toEqual([
          [true, null],
          [false, null],
        ]);
      }
      expect(await list('hein')).toEqual([]);
      expect(second!.place).toBe('Kamer 2');
      await get('meeting-slots?from=2027-03-15&to=2028-04-14', 'eva').expect(400);
      // One slot holds one case, whatever asks.
      await expect(meetIn(first!)).rejects.toThrow('sessions_slot_id_idx');
    });

    it('are added and cancelled by hand, unless a case has them', async () => {
      const weeklyId = await addWeekly();
      const [first, second] = await list();
      await meetIn(first!, { status: 'reserved' });
      const cancel = (id: string, by = 'bas') => post(`meeting-slots/${id}/cancellations`, by, {});
      expect((await cancel(first!.id).expect(409)).body).toMatchObject({ type: '/problems/slotInUse' });
      expect((await cancel(second!.id).expect(201)).body).toMatchObject({ cancelledAt: now.toISOString() });
      expect((await cancel(second!.id).expect(409)).body).toMatchObject({ type: '/problems/slotOver' });
      await cancel(second!.id, 'hein').expect(404);
      // What somebody cancelled does not come back by itself.
      await change(weeklyId, { place: 'Kamer 3' }).expect(200);
      const day = { startsAt: '2027-03-23T13:00:00+01:00', endsAt: '2027-03-23T14:00:00+01:00', urgentOnly: true };
      await post('meeting-slots', 'corrie', day).expect(201);
      expect((await list()).map(({ place, urgentOnly, cancelledAt }) => [place, urgentOnly, cancelledAt])).toEqual([
        ['Kamer 2', false, null],
        ['Kamer 2', false, now.toISOString()],
        [null, true, null],
        ...Array<unknown>(3).fill(['Kamer 3', false, null]),
      ]);
      await post('meeting-slots', 'corrie', { ...day, endsAt: day.startsAt }).expect(400);
      await post('meeting-slots', 'corrie', { ...day, startsAt: '2027-03-01T13:00:00Z' }).expect(400);
    });
  });

  describe('availability', () => {
    it('is said by the expert, and by who runs the region; of a moment before of every week', async () => {
      const weeklyId = await addWeekly();
      const [first] = await list();
      const say = (slotId: string, available: boolean, by = 'eva') =>
        send('put', `experts/${ids.evaExpert}/availabilities/${slotId}`, by, { available });
      const said = async () =>
        ((await get(`experts/${ids.evaExpert}/availabilities`, 'eva').expect(200)).body as { results: object[] })
          .results;
      expect(await said()).toContainEqual({ slotId: weeklyId, kind: 'weekly', available: true, said: false });
      await say(weeklyId, false).expect(200);
      await say(first!.id, false, 'bas').expect(200);
      await say(first!.id, true, 'corrie').expect(200);
      expect((await said()).slice(0, 3)).toEqual([
        { slotId: weeklyId, kind: 'weekly', available: false, said: true },
        { slotId: first!.id, kind: 'once', available: true, said: true },
        expect.objectContaining({ kind: 'once', available: false, said: false }),
      ]);
      for (const name of ['ed', 'hein']) await say(weeklyId, true, name).expect(404);
      await say(randomUUID(), true).expect(404);
    });

    it('falls away when the weekly slot moves, but for a moment that a case has', async () => {
      const weeklyId = await addWeekly();
      const [taken, free] = await list();
      await meetIn(taken!);
      for (const slotId of [weeklyId, free!.id]) {
        await send('put', `experts/${ids.evaExpert}/availabilities/${slotId}`, 'eva', { available: false }).expect(200);
      }
      const said = async () => {
        const { body } = await get(`experts/${ids.evaExpert}/availabilities`, 'eva').expect(200);
        const { results } = body as { results: { slotId: string; available: boolean; said: boolean }[] };
        return results.filter((each) => each.said || !each.available).map(({ slotId }) => slotId);
      };
      await change(weeklyId, { place: 'Kamer 3', startsAt: '09:30' }).expect(200);
      expect(await said()).toEqual(expect.arrayContaining([weeklyId, free!.id]));
      await change(weeklyId, { weekday: 4, startsAt: '14:00' }).expect(200);
      expect(await said()).toEqual([taken!.id]);
      await change(weeklyId, { weekday: 2, startsAt: '09:30' }).expect(200);
      expect(await said()).toEqual([taken!.id]);
    });
  });

  describe('a session', () => {
    const asked = () => jest.spyOn(world.app.get(CommandDecision), 'ask').mockResolvedValue({ status: 'unknown' });
    const plan = (body: object) => post(`cases/${caseId}/sessions`, 'corrie', body);

    it('is planned or moved into a free slot of the region, or to a moment by hand', async () => {
      const [slot] = (await addWeekly(), await list());
      const sessionId = await meetIn({ ...slot!, id: null as never });
      const ask = asked();
      const moved = { slotId: slot!.id, reason: 'Een expert is ziek.' };
      await plan({ slotId: slot!.id }).expect(503);
      await post(`cases/${caseId}/sessions/${sessionId}/moves`, 'corrie', moved).expect(503);
      await plan({ plannedAt: '2027-03-18T14:00:00+01:00', place: 'Kamer 1' }).expect(503);
      const inputs = ask.mock.calls.map(([, command, { input }]) => [command, input]);
      ask.mockRestore();
      const inSlot = { slotId: slot!.id, plannedAt: slot!.startsAt, endsAt: slot!.endsAt };
      expect(inputs).toEqual([
        ['planSession', inSlot],
        ['moveSession', { sessionId, ...inSlot }],
        ['planSession', { plannedAt: '2027-03-18T13:00:00.000Z' }],
      ]);
    });

    it('is refused in a slot that is not there for this case', async () => {
      const [first, second, third] = (await addWeekly(), await list());
      const [, urgent] = (await addWeekly({ urgentOnly: true, startsAt: '15:00' }), await list());
      const refused = async (body: object) => ((await plan(body).expect(400)).body as { faults: object[] }).faults;
      const at = (path: string, message: string) => [{ path, message: expect.stringContaining(message) as string }];
      await post(`meeting-slots/${second!.id}/cancellations`, 'corrie', {}).expect(201);
      expect(await refused({ slotId: second!.id })).toEqual(at('/slotId', 'gaat niet door'));
      expect(await refused({ slotId: urgent!.id })).toEqual(at('/slotId', 'vrijgehouden voor spoed'));
      expect(await refused({ slotId: randomUUID() })).toEqual(at('/slotId', 'lijst van uw regio'));
      expect(await refused({ slotId: third!.id, plannedAt: third!.startsAt })).toEqual(
        at('/plannedAt', 'niet allebei'),
      );
      expect(await refused({})).toHaveLength(2);
      const other = await post('cases', 'anna', intakeFor(world.gemeenteId)).expect(201);
      await meetIn(third!, { caseId: (other.body as { id: string }).id });
      expect((await plan({ slotId: third!.id }).expect(409)).body).toMatchObject({ type: '/problems/slotTaken' });
      now = new Date(first!.startsAt);
      expect(await refused({ slotId: first!.id })).toEqual(at('/slotId', 'voorbij'));
    });

    it('shows the place of its slot, and the link to join only to who attends', async () => {
      await addWeekly();
      const [slot] = await list();
      await meetIn(slot!, { moves: 2 });
      const shown = async (name: string) =>
        ((await get(`cases/${caseId}/sessions`, name).expect(200)).body as { results: object[] }).results[0];
      const session = { slotId: slot!.id, endsAt: slot!.endsAt, moves: 2, place: 'Kamer 2' };
      for (const name of ['anna', 'corrie']) {
        const link = expect.stringMatching(/^https:\/\/meet\.example\.org\/[0-9a-f]{32}$/) as string;
        expect(await shown(name)).toMatchObject({ ...session, videoLink: link });
      }
      expect(await shown('koen')).toMatchObject({ ...session, videoLink: null });
    });
  });
});
