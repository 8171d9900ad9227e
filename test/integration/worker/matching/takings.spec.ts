import { randomUUID } from 'node:crypto';
import type { EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { Change } from '#contracts/case-process';
import type { CaseRecord } from '#contracts/cases';
import { type InvitationRecord, OMDENKER_DOMAIN, type Pool, type TeamMember } from '#contracts/teams';
import { CaseEntity } from '#persistence/cases/case.entity';
import { ExpertDomainEntity } from '#persistence/experts/expert-domain.entity';
import { ExpertEntity } from '#persistence/experts/expert.entity';
import { MeetingSlotEntity } from '#persistence/meeting-slots/meeting-slot.entity';
import { SlotAvailabilityEntity } from '#persistence/meeting-slots/slot-availability.entity';
import { UserEntity } from '#persistence/users/user.entity';
import { freshDatabases } from '../../persistence/database.js';
import { addRegion, AT, stepOf } from '../../persistence/fixtures.js';
import { expertsOf, MatchingWorld } from './matching-world.js';

const { dataSource, url } = freshDatabases();
let world: MatchingWorld;

beforeEach(async () => {
  world = await MatchingWorld.make(dataSource(), url());
});
afterEach(() => world.close());

const update = <T extends ObjectLiteral>(
  entity: EntityTarget<T>,
  which: FindOptionsWhere<T>,
  changes: QueryDeepPartialEntity<T>,
) => dataSource().getRepository(entity).update(which, changes);

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

describe('whoever is invited', () => {
  const refused = { status: 'overtaken', by: 'seat' };

  it.each<[string, (member: TeamMember, theCase: CaseRecord) => Promise<unknown>]>([
    ['has no account any more', ({ userId }) => update(UserEntity, { id: userId }, { disabledAt: AT })],
    ['left the pool', ({ expertId }) => update(ExpertEntity, { id: expertId }, { leftOn: '2026-11-01' })],
    ['is away', ({ expertId }) => update(ExpertEntity, { id: expertId }, { absentFrom: '2026-11-01', absentTo: null })],
    [
      'works for who is involved since',
      ({ organisationId }, { id }) => update(CaseEntity, { id }, { involvedOrganisationIds: [organisationId] }),
    ],
  ])('is not asked when it turns out that this person %s', async (_what, change) => {
    const member = await world.memberOf(await world.addExpert('Ad'));
    const theCase = await world.addCase();
    await change(member, theCase);
    expect(await world.invite(theCase, [member])).toEqual(refused);
  });

  it('is not asked for a slot in which they cannot come, and may be told later that they cannot', async () => {
    const member = await world.memberOf(await world.addExpert('Ad'));
    const slot = await world.addSlot('2026-12-01T09:00:00Z');
    const said = { id: randomUUID(), expertId: member.expertId, meetingSlotId: slot.id, weeklySlotId: null };
    await dataSource()
      .getRepository(SlotAvailabilityEntity)
      .insert({ ...said, available: false });
    expect(await world.invite(await world.addCase(), [member], slot)).toEqual(refused);
    expect(await world.invite(await world.addCase(), [member])).toEqual({ status: 'written' });
  });

  describe('for a proposal that lay for days', () => {
    const lvb = { domain: 'lvb', level: 2, seats: 1 };
    const ask = async (member: TeamMember, pool: Pool, parts: Partial<InvitationRecord> = {}) => {
      const theCase = await world.addCase();
      const row = { ...world.invitation(theCase, member, null), ...parts };
      const requirements = [lvb, { domain: OMDENKER_DOMAIN, level: 1, seats: 1 }];
      const proposal = world.proposal(theCase, { id: row.proposalId, pool, requirements });
      return world.record(theCase, [proposal, { record: 'invitation', row }]);
    };

    it('is asked while they share themselves with the pool of that proposal', async () => {
      const { id: regionId, organisationId } = await addRegion(dataSource(), 'NA');
      const of = { regionId, organisationId };
      const near = await world.memberOf(await world.addExpert('Na', { ...of, sharesSupraRegionally: true }));
      const far = await world.memberOf(await world.addExpert('Ver', { ...of, sharesNationally: true }));
      const answers = [await ask(near, 'region'), await ask(far, 'supraRegional'), await ask(far, 'national')];
      expect(answers).toEqual([refused, refused, { status: 'written' }]);
      expect(await ask(near, 'supraRegional')).toEqual({ status: 'written' });
      await update(ExpertEntity, { regionId }, { sharesSupraRegionally: false, sharesNationally: false });
      expect(await ask(near, 'supraRegional')).toEqual(refused);
      expect(await ask(far, 'national', { vote: false })).toEqual(refused);
    });

    it('is asked while they know what they were chosen for, until its last day', async () => {
      const member = await world.memberOf(await world.addExpert('Ad', { validUntil: '2026-11-23' }));
      expect(await ask(member, 'region')).toEqual({ status: 'written' });
      await update(ExpertDomainEntity, { expertId: member.expertId }, { validUntil: '2026-11-22' });
      expect(await ask(member, 'region')).toEqual(refused);
      expect(await ask(member, 'region', { covers: [] })).toEqual({ status: 'written' });
      await update(ExpertDomainEntity, { expertId: member.expertId }, { validUntil: null, level: 1 });
      expect(await ask(member, 'region')).toEqual(refused);
      expect(await ask(member, 'region', { vote: false })).toEqual({ status: 'written' });
      expect(await ask(member, 'region', { covers: [OMDENKER_DOMAIN] })).toEqual(refused);
    });
  });

  it('attends without a vote, unless they will have left by then', async () => {
    const stays = await world.memberOf(await world.addExpert('Ad', { leftOn: '2026-12-02' }));
    const leaves = await world.memberOf(await world.addExpert('Bea', { leftOn: '2026-12-01' }));
    const slot = await world.addSlot('2026-12-01T09:00:00Z');
    const ask = async (member: TeamMember) => {
      const theCase = await world.addCase();
      const row = { ...world.invitation(theCase, member, slot), vote: false };
      return world.record(theCase, [{ record: 'invitation', row }]);
    };
    expect([await ask(leaves), await ask(stays)]).toEqual([refused, { status: 'written' }]);
  });

  it('attends without a vote in spite of an interest', async () => {
    const member = await world.memberOf(await world.addExpert('Ad'));
    const theCase = await world.addCase({ involvedOrganisationIds: [member.organisationId] });
    const row = { ...world.invitation(theCase, member, null), vote: false };
    expect(await world.record(theCase, [{ record: 'invitation', row }])).toEqual({ status: 'written' });
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

  it('of two cases that share a member and move to the same hour goes to one of them', async () => {
    const [home, next] = [await world.addSlot('2026-12-01T09:00:00Z'), await world.addSlot('2026-12-02T09:00:00Z')];
    const [to, beside] = [await world.addSlot('2026-12-03T09:00:00Z'), await world.addSlot('2026-12-03T09:30:00Z')];
    const member = await world.memberOf(await world.addExpert('Ad'));
    const moves = await Promise.all(
      (
        [
          [home, to],
          [next, beside],
        ] as const
      ).map(async ([from, slot]) => {
        const theCase = await world.addCase();
        const meeting = world.meeting(theCase, from);
        const seat: Change = { record: 'invitation', row: world.invitation(theCase, member, from) };
        expect(await world.record(theCase, [seat, meeting])).toEqual({ status: 'written' });
        const { id: slotId, startsAt: plannedAt, endsAt } = slot;
        return { theCase, moved: { ...meeting, row: { ...meeting.row, slotId, plannedAt, endsAt } } as Change };
      }),
    );
    const receipts = await Promise.all(moves.map(({ theCase, moved }) => world.record(theCase, [moved])));
    expect(receipts.filter(({ status }) => status === 'written')).toHaveLength(1);
    expect(receipts.filter(({ status }) => status === 'overtaken')).toEqual([{ status: 'overtaken', by: 'hour' }]);
  });

  it('does not wait for who attends without a vote', async () => {
    const [slot, beside] = [await world.addSlot('2026-12-01T09:00:00Z'), await world.addSlot('2026-12-01T09:30:00Z')];
    const member = await world.memberOf(await world.addExpert('Ad'));
    const [first, second] = [await world.addCase(), await world.addCase()];
    expect(await world.invite(first, [member], slot)).toEqual({ status: 'written' });
    const row = { ...world.invitation(second, member, null), vote: false };
    const adviser: Change = { record: 'invitation', row };
    expect(await world.record(second, [adviser, world.meeting(second, beside)])).toEqual({ status: 'written' });
  });
});

describe('a team that met before', () => {
  it('meets again without who left, or has an interest and a vote', async () => {
    const [stays, gone, tied, adviser] = [
      await world.addExpert('Ad'),
      await world.addExpert('Bea', { leftOn: '2026-11-01' }),
      await world.addExpert('Cas', { organisationId: await world.addOrganisation('Jeugdhulp A') }),
      await world.addExpert('Dik', { organisationId: await world.addOrganisation('Jeugdhulp B') }),
    ];
    const employers = await Promise.all([tied, adviser].map(async (id) => (await world.memberOf(id)).organisationId));
    const { id: caseId } = await world.addCase({ involvedOrganisationIds: employers });
    const question = { caseId, expertIds: [stays, gone, tied, adviser], adviserIds: [adviser], at: AT };
    expect((await world.matching.readSitters(question)).sort()).toEqual([stays, adviser].sort());
  });
});
