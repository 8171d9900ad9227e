import type { Change } from '#contracts/case-process';
import type { InvitationRecord } from '#contracts/teams';
import { ExpertEntity } from '#persistence/experts/expert.entity';
import { MeetingSlotEntity } from '#persistence/meeting-slots/meeting-slot.entity';
import { freshDatabases } from '../../persistence/database.js';
import { AT, stepOf } from '../../persistence/fixtures.js';
import { expertsOf, MatchingWorld } from './matching-world.js';

const { dataSource, url } = freshDatabases();
let world: MatchingWorld;

beforeEach(async () => {
  world = await MatchingWorld.make(dataSource(), url());
});
afterEach(() => world.close());

describe('the last place of an expert', () => {
  it('goes to one of two cases that want it at the same moment; the other gets its next best', async () => {
    const best = await world.addExpert('Ad', { maxActiveCases: 1, travelMinutes: 1 });
    const next = await world.addExpert('Bea', { maxActiveCases: 1, travelMinutes: 50 });
    const cases = [await world.addCase(), await world.addCase()];
    const found = await Promise.all(cases.map((one) => world.find(one)));
    expect(found.map(expertsOf)).toEqual([[best], [best]]);
    const receipts = await Promise.all(cases.map((one, index) => world.invite(one, found[index]!.members)));
    const loser = receipts.findIndex(({ status }) => status === 'overtaken');
    expect(receipts[loser]).toEqual({ status: 'overtaken', by: 'seat' });
    expect(receipts[1 - loser]).toEqual({ status: 'written' });
    const again = await world.find(cases[loser]!);
    expect(expertsOf(again)).toEqual([next]);
    expect(await world.invite(cases[loser]!, again.members)).toEqual({ status: 'written' });
    expect(await world.find(await world.addCase())).toMatchObject({ outcome: 'infeasible' });
  });

  it('is not asked again for who sits, and stays taken by a step that stands', async () => {
    const expert = await world.addExpert('Ad', { maxActiveCases: 2 });
    const member = await world.memberOf(expert);
    const [first, second] = [await world.addCase(), await world.addCase()];
    const change: Change = { record: 'invitation', row: world.invitation(first, member, null) };
    await world.record(first, [change]);
    await world.invite(second, [member]);
    await dataSource().getRepository(ExpertEntity).update({ id: expert }, { maxActiveCases: 1 });
    const { cause, facts, at } = stepOf(first.id, 1, []);
    expect(await world.steps.recordStep(stepOf(first.id, 1, [change]))).toEqual({ status: 'taken', cause, facts, at });
    const moved: Change = { record: 'invitation', row: { ...(change.row as InvitationRecord), covers: ['wonen'] } };
    expect(await world.record(first, [moved])).toEqual({ status: 'written' });
    expect(await world.invite(await world.addCase(), [member])).toEqual({ status: 'overtaken', by: 'seat' });
  });

  it('is free again when a case is closed, or somebody says no', async () => {
    const expert = await world.addExpert('Ad', { maxActiveCases: 1 });
    const member = await world.memberOf(expert);
    const [first, second] = [await world.addCase(), await world.addCase()];
    const row = world.invitation(first, member, null);
    await world.record(first, [{ record: 'invitation', row }]);
    await world.record(first, [{ record: 'invitation', row: { ...row, status: 'declined', answeredAt: AT } }]);
    expect(await world.invite(second, [member])).toEqual({ status: 'written' });
    await world.record(second, [{ record: 'case', row: { ...second, phase: 'closed', closedAt: AT } }]);
    expect(await world.invite(await world.addCase(), [member])).toEqual({ status: 'written' });
  });
});

describe('a slot', () => {
  it('holds one case, whoever asks at the same moment, and none when it does not take place', async () => {
    const slot = await world.addSlot('2026-12-01T09:00:00Z');
    const cases = await Promise.all(Array.from({ length: 5 }, () => world.addCase()));
    const receipts = await Promise.all(cases.map((one) => world.record(one, [world.meeting(one, slot)])));
    expect(receipts.filter(({ status }) => status === 'written')).toHaveLength(1);
    expect(receipts.filter(({ status }) => status === 'overtaken')).toEqual(
      Array(4).fill({ status: 'overtaken', by: 'slot' }),
    );
    const cancelled = await world.addSlot('2026-12-02T09:00:00Z', { cancelledAt: AT });
    const [one] = cases as [(typeof cases)[0]];
    expect(await world.record(one, [world.meeting(one, cancelled)])).toEqual({ status: 'overtaken', by: 'slot' });
  });

  it('that is held already stays held when it is cancelled, until it is moved', async () => {
    const slot = await world.addSlot('2026-12-01T09:00:00Z');
    const theCase = await world.addCase();
    const meeting = world.meeting(theCase, slot);
    await world.record(theCase, [meeting]);
    await dataSource().getRepository(MeetingSlotEntity).update({ id: slot.id }, { cancelledAt: AT });
    const planned = { record: 'session', row: { ...meeting.row, status: 'planned' } } as Change;
    expect(await world.record(theCase, [planned])).toEqual({ status: 'written' });
  });

  it('of another case at the same hour keeps somebody from this one', async () => {
    const [slot, beside] = [await world.addSlot('2026-12-01T09:00:00Z'), await world.addSlot('2026-12-01T09:30:00Z')];
    const member = await world.memberOf(await world.addExpert('Ad'));
    const [first, second] = [await world.addCase(), await world.addCase()];
    const receipts = await Promise.all([world.invite(first, [member], slot), world.invite(second, [member], beside)]);
    expect(receipts.map(({ status }) => status).sort()).toEqual(['overtaken', 'written']);
  });
});
