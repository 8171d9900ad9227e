import { randomUUID } from 'node:crypto';
import type { ChosenSlot } from '#contracts/teams';
import { recordEntities } from '#persistence/case-records/record-entities';
import { BARRED_SLOTS } from '#persistence/assembly-runs/barred-slots';
import { MeetingSlotEntity } from '#persistence/meeting-slots/meeting-slot.entity';
import type { Somebody } from '../access/access-world.js';
import { inProblem, type PoolExpert, problemOf, startTeamWorld, type TeamWorld } from './team-world.js';

jest.setTimeout(60_000);

describe('when an expert can come in another region', () => {
  let team: TeamWorld;
  let expert: PoolExpert;
  let runsHome: Somebody;
  let invitationId: string;
  let [asked, other, home]: ChosenSlot[] = [];
  beforeAll(async () => {
    team = await startTeamWorld();
    const organisationId = await team.addOrganisation('provider', 'De Steiger');
    expert = await team.addExpert({ regionId: team.otherRegionId, organisationId, shares: true });
    runsHome = await team.addPerson(['coordinator', 'regionAdmin'], { regionId: team.otherRegionId });
    [asked, other] = [await addSlot(team.regionId, 8), await addSlot(team.regionId, 10)];
    home = await addSlot(team.otherRegionId, 8);
    invitationId = await team.invite(expert, await team.propose(problemOf([inProblem(expert)])), { slot: asked });
  }, 120_000);
  afterAll(() => team.stop(), 30_000);

  async function addSlot(regionId: string, hour: number): Promise<ChosenSlot> {
    const at = (minute: number) => new Date(Date.UTC(2099, 2, 24, hour, minute)).toISOString();
    const slot = { id: randomUUID(), startsAt: at(0), endsAt: at(50) };
    const rest = { weeklySlotId: null, urgentOnly: false, place: 'Kamer 2', cancelledAt: null, cancelledBy: null };
    await team.world.database.getRepository(MeetingSlotEntity).insert({ ...slot, ...rest, regionId });
    return slot;
  }
  const path = () => `/v1/experts/${expert.expertId}/availabilities`;
  const say = (slotId: string, available: boolean, who: Somebody = expert) =>
    team.world.http
      .put(`${path()}/${slotId}`)
      .set('Authorization', who.token)
      .set('Idempotency-Key', randomUUID())
      .send({ available });
  const said = async (who: Somebody = expert) => {
    const { body } = await team.world.http.get(path()).set('Authorization', who.token).expect(200);
    return (body as { results: object[] }).results;
  };
  const shown = (slot: ChosenSlot, available: boolean, itself: boolean) => ({
    ...{ slotId: slot.id, kind: 'once', available, said: itself },
  });
  const cannotCome = async (slot: ChosenSlot) =>
    (await team.world.database.query<unknown[]>(BARRED_SLOTS, [[slot.id], randomUUID()])).length > 0;
  const answered = (status: string) =>
    team.world.database.getRepository<object>(recordEntities.invitation).update({ id: invitationId }, { status });

  it('is said by who is invited for that moment, and counts before a no at home at the same time', async () => {
    expect(await said()).toEqual(expect.arrayContaining([shown(asked!, true, false), shown(home!, true, false)]));
    await say(home!.id, false).expect(200);
    expect(await cannotCome(asked!)).toBe(true);
    expect((await say(asked!.id, true).expect(200)).body).toEqual(shown(asked!, true, true));
    expect(await cannotCome(asked!)).toBe(false);
    await answered('accepted');
    await say(asked!.id, false).expect(200);
    expect(await said()).toHaveLength(2);
    expect(await said()).toEqual(expect.arrayContaining([shown(asked!, false, true), shown(home!, false, true)]));
    expect(await cannotCome(asked!)).toBe(true);
  });

  it('is no more a no once a meeting stands to which they said yes, whoever says it', async () => {
    const sessions = team.world.database.getRepository<object>(recordEntities.session);
    const meetsIn = async (slot: ChosenSlot, status: string) => {
      const [id, place] = [randomUUID(), { slotId: slot.id, plannedAt: slot.startsAt, endsAt: slot.endsAt }];
      await sessions.insert({ ...place, id, caseId: team.caseId, status, attendances: [] });
      return () => sessions.delete({ id });
    };
    const [leaveThere, leaveHome] = [await meetsIn(asked!, 'reserved'), await meetsIn(home!, 'planned')];
    await answered('invited');
    await say(asked!.id, false).expect(200);
    await answered('accepted');
    const refusal = await say(asked!.id, false).expect(409);
    expect(refusal.body).toMatchObject({
      type: '/problems/meetsThen',
      detail: expect.stringContaining('coördinator') as string,
    });
    await say(home!.id, false, runsHome).expect(409);
    await say(home!.id, true, runsHome).expect(200);
    await leaveHome();
    await say(home!.id, false, runsHome).expect(200);
    await leaveThere();
    await say(asked!.id, false).expect(200);
  });

  it('is not said of another moment there, by who runs their own region, or after the invitation', async () => {
    await answered('invited');
    const strange = await say(other!.id, true).expect(404);
    const unknown = await say(randomUUID(), true).expect(404);
    expect({ ...strange.body, instance: '' }).toEqual({ ...unknown.body, instance: '' });
    await say(asked!.id, true, runsHome).expect(404);
    expect(await said(runsHome)).toEqual([expect.objectContaining({ slotId: home!.id })]);
    await say(asked!.id, true).expect(200);
    await answered('declined');
    await say(asked!.id, true).expect(404);
    expect(await said()).toEqual([expect.objectContaining({ slotId: home!.id })]);
  });
});
