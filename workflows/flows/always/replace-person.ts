import type { Role } from '#contracts/codes';
import type { FundingRequestRecord, MandateRung } from '#contracts/funding';
import type { InvitationRecord } from '#contracts/teams';
import type { Move } from '../../case-escalation/move.js';
import { isLive } from '../../case-escalation/clocks.js';
import { holder } from '../../case-escalation/owners.js';
import { admit, dismiss } from '../../case-escalation/participants.js';
import type { CommandRule } from '../../case-escalation/rules.js';
import type { CaseView } from '../../case-escalation/view.js';
import { changeRooms } from '../assembly/meeting.js';
import { vacate, withoutMember } from '../assembly/invitation-rules.js';
import { isOfThisRelease, isSeated } from '../assembly/team-view.js';
import { isUndecided } from '../funding/funding-view.js';

/**
 * Somebody leaves for good: all that they hold in this case goes to their successor. What they decided stays theirs. A
 * seat in the team of experts is nobody else's: it ends with the access of who leaves, and goes to the next best while
 * the team is still put together.
 */
export const replacePerson: CommandRule<'replacePerson'> = {
  check() {},
  asks(view, { input }) {
    const seat = seatOf(view, input.fromUserId);
    return { personalSeats: true, ...(seat && withoutMember(view, seat)) };
  },
  decide(move, { input: { fromUserId: from, toUserId: to } }) {
    const seat = seatOf(move, from);
    if (seat) vacate(move, seat.id);
    if (replaceOnCase(move, from, to)) changeRooms(move);
    replaceAsParticipant(move, from, to);
    for (const { id, ownerRole } of move.where('task', (t) => t.state === 'open' && t.ownerUserId === from)) {
      move.revise('task', id, newOwner(move, ownerRole, to));
    }
    for (const { id, ownerRole } of move.where('clock', (clock) => isLive(clock) && clock.ownerUserId === from)) {
      move.revise('clock', id, newOwner(move, ownerRole, to));
    }
    for (const request of move.where('fundingRequest', isUndecided)) replaceOnLadder(move, request, from, to);
    replaceInHandovers(move, from, to);
    for (const { id } of move.where('bridging', (b) => b.endedAt === null && b.responsibleUserId === from)) {
      move.revise('bridging', id, { responsibleUserId: to });
    }
    move.event('personReplaced', { reasonWords: 'reason' });
    return { record: 'case', id: move.case.id };
  },
};

/** What was asked of an expert is nobody else's to do: the coordinator asks it anew. */
function newOwner(move: Move, role: Role, successor: string): { ownerRole: Role; ownerUserId: string | null } {
  if (role !== 'expert' || !move.facts.personalSeats) return { ownerRole: role, ownerUserId: successor };
  const { role: ownerRole, userId: ownerUserId } = holder(move, 'coordinator');
  return { ownerRole, ownerUserId };
}

function seatOf(view: CaseView, userId: string): InvitationRecord | undefined {
  // Cases of earlier releases kept the seat of who left after the team was complete: what is recorded must be followed.
  const late = view.case.phase === 'deliberation' && isOfThisRelease(view);
  if (view.case.phase !== 'assembly' && !late) return undefined;
  return view.where('invitation', (invitation) => isSeated(invitation) && invitation.userId === userId).at(-1);
}

/** Answers whether they had a duty, and so attended what was planned. */
function replaceOnCase(move: Move, from: string, to: string): boolean {
  const duties = (['coordinatorId', 'regievoerderId', 'casusinbrengerId'] as const).filter(
    (duty) => move.case[duty] === from,
  );
  for (const duty of duties) move.reviseCase({ [duty]: to });
  return duties.length > 0;
}

function replaceAsParticipant(move: Move, from: string, to: string): void {
  for (const { role, view } of move.where('participant', (p) => p.userId === from && p.until === null)) {
    dismiss(move, from, role);
    if (role !== 'expert') admit(move, to, role, view);
  }
}

/** Who is mandated now may decide; a rung that the leaver held is the successor's, also as a substitute. */
function replaceOnLadder(move: Move, request: FundingRequestRecord, from: string, to: string): void {
  const replaced = (id: string) => (id === from ? to : id);
  const renew = (rung: MandateRung): MandateRung => ({
    ...rung,
    userId: replaced(rung.userId),
    substituteUserIds: rung.substituteUserIds.map(replaced),
  });
  const concerned = request.ladder.some(({ userId, substituteUserIds }) =>
    [userId, ...substituteUserIds].includes(from),
  );
  if (concerned) move.revise('fundingRequest', request.id, { ladder: request.ladder.map(renew) });
}

function replaceInHandovers(move: Move, from: string, to: string): void {
  for (const { id, status, ...handover } of move.all('handover')) {
    if (!['preparing', 'offered', 'accepted'].includes(status)) continue;
    if (handover.senderUserId === from) move.revise('handover', id, { senderUserId: to });
    if (handover.receiverUserId === from) move.revise('handover', id, { receiverUserId: to });
  }
}
