import type { AnswerInvitationInput, InvitationRecord } from '#contracts/teams';
import { isThisPerson } from '../../case-escalation/checks.js';
import { endClock } from '../../case-escalation/clocks.js';
import type { Move } from '../../case-escalation/move.js';
import { admit, dismiss } from '../../case-escalation/participants.js';
import type { ClockRule, CommandRule, FactsQuestion } from '../../case-escalation/rules.js';
import { sharingQuestion } from '../../case-escalation/sharing.js';
import { settle } from '../../case-escalation/tasks.js';
import type { CaseView } from '../../case-escalation/view.js';
import { refuse } from '../../refusal.js';
import { hasConflict, requireDeclarations } from './interests.js';
import { completeLate } from './complete-team.js';
import { askToAssemble, fillSeats, freeSeat } from './invite.js';
import { isTeamMeeting, mayRefill } from './team-meets.js';
import { isSeated, withoutExpert } from './team-view.js';

export const answerInvitation: CommandRule<'answerInvitation'> = {
  check(view, { actor, input }) {
    const { userId, status, answeredAt } = view.require('invitation', input.invitationId);
    isThisPerson(actor, userId);
    if (status !== 'invited') refuse('alreadyAnswered', { was: status, at: answeredAt ?? undefined });
    if (input.answer === 'accept') requireDeclarations(view, input.interests);
  },
  asks(view, { input }) {
    const invitation = view.require('invitation', input.invitationId);
    return saysYes(view, input, invitation) ? sharingQuestion(view) : withoutMember(view, invitation);
  },
  decide(move, { input }) {
    const subject = { record: 'invitation', id: input.invitationId } as const;
    const invitation = move.require('invitation', input.invitationId);
    settle(move, invitation.id);
    if (saysYes(move, input, invitation)) accept(move, invitation, input);
    else {
      decline(move, invitation, input);
      refill(move, invitation);
    }
    return subject;
  },
};

/**
 * A tie that nobody knew of, told later by the expert or by whoever heard of it: as long as the case is open, since who will
 * give the help is known only with the plan. Their access ends at once; somebody else is asked only while the team meets.
 */
export const declareConflict: CommandRule<'declareConflict'> = {
  check(view, { actor, input }) {
    const invitation = view.require('invitation', input.invitationId);
    if (actor.role === 'expert') isThisPerson(actor, invitation.userId);
    if (!isSeated(invitation)) refuse('noSuchMember', { was: invitation.status });
  },
  asks: (view, { input }) =>
    mayRefill(view) ? withoutMember(view, view.require('invitation', input.invitationId)) : null,
  decide(move, { input: { invitationId, declaration } }) {
    const subject = { record: 'invitation', id: invitationId } as const;
    const { interests, vote } = move.require('invitation', invitationId);
    const told = declaration ? [...interests, declaration] : interests;
    freeSeat(move, invitationId, { status: 'conflicted', interests: told, declineReason: 'conflictOfInterest' });
    move.event('conflictDeclared', { subject, reasonWords: 'reason' });
    if (mayRefill(move)) refill(move, { vote });
    else if (vote && isTeamMeeting(move)) askToAssemble(move);
    return subject;
  },
};

export const replaceMember: CommandRule<'replaceMember'> = {
  check(view, { input }) {
    whileTeamMeets(view);
    const invitation = view.require('invitation', input.invitationId);
    if (!isSeated(invitation)) refuse('alreadyAnswered', { was: invitation.status });
  },
  asks(view, { input }) {
    return withoutMember(view, view.require('invitation', input.invitationId));
  },
  decide(move, { input }) {
    const subject = { record: 'invitation', id: input.invitationId } as const;
    vacate(move, subject.id);
    return subject;
  },
};

/** Silence counts as a decline, and the next best is asked at once. */
export const invitationClock: ClockRule = {
  asks(view, clock) {
    return withoutMember(view, view.require('invitation', clock.subjectId));
  },
  pass(move, clock) {
    endClock(move, clock, 'passed');
    freeSeat(move, clock.subjectId, { status: 'expired', answeredAt: move.at });
    move.event('invitationExpired', { subject: { record: 'invitation', id: clock.subjectId } });
    refill(move, move.require('invitation', clock.subjectId));
  },
};

/** A seat becomes free, and the next best is asked at once; in a pause the coordinator is, for when it ends. */
export function vacate(move: Move, id: string): void {
  const { vote } = move.require('invitation', id);
  freeSeat(move, id, { status: 'replaced' });
  move.event('memberReplaced', { subject: { record: 'invitation', id }, reasonWords: 'reason' });
  if (move.facts.keepsTeamWhole && !mayRefill(move)) askToAssemble(move);
  else refill(move, { vote });
}

/** Nobody comes in the place of who attended beside the team. */
function refill(move: Move, { vote }: Pick<InvitationRecord, 'vote'>): void {
  if (vote) move.byItself(() => fillSeats(move));
}

/** What must be looked up before a seat can be filled again. */
export function withoutMember(view: CaseView, { expertId, vote }: InvitationRecord): FactsQuestion | null {
  return vote ? { team: withoutExpert(view, expertId), ...sharingQuestion(view) } : null;
}

/** Until the advice; in cases of earlier releases until the team was complete. */
function whileTeamMeets(view: CaseView): void {
  if (!isTeamMeeting(view)) refuse('notInThisPhase', { was: view.case.phase });
}

/** Who says yes and names a tie to an organisation in the case cannot sit: it counts as a conflict. */
function saysYes(view: CaseView, { answer, interests }: AnswerInvitationInput, { vote }: InvitationRecord): boolean {
  return answer === 'accept' && !(vote && hasConflict(view, interests));
}

function accept(move: Move, { id, userId }: InvitationRecord, { interests = [] }: AnswerInvitationInput): void {
  move.revise('invitation', id, { status: 'accepted', answeredAt: move.at, interests }, { note: 'note' });
  admit(move, userId, 'expert', 'full');
  move.event('invitationAccepted', { subject: { record: 'invitation', id } });
  move.byItself(() => completeLate(move));
}

function decline(move: Move, { id, userId }: InvitationRecord, input: AnswerInvitationInput): void {
  // What they are not tied to would tell them later who is involved.
  const interests = (input.interests ?? []).filter(({ interest }) => interest !== 'none');
  const reason = input.answer === 'accept' ? 'conflictOfInterest' : input.reason;
  const status = reason === 'conflictOfInterest' ? 'conflicted' : 'declined';
  const told = { status, answeredAt: move.at, declineReason: reason, interests } as const;
  move.revise('invitation', id, told, { note: 'note' });
  dismiss(move, userId, 'expert');
  move.event('invitationDeclined', { subject: { record: 'invitation', id }, reasonCode: reason, reasonWords: 'note' });
}
