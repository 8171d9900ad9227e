import type { AnswerInvitationInput, InvitationRecord } from '#contracts/teams';
import { inPhase, isThisPerson } from '../../case-escalation/checks.js';
import { endClock } from '../../case-escalation/clocks.js';
import type { Move } from '../../case-escalation/move.js';
import { admit, dismiss } from '../../case-escalation/participants.js';
import type { ClockRule, CommandRule } from '../../case-escalation/rules.js';
import { sharingQuestion } from '../../case-escalation/sharing.js';
import { dropQuestions, settle } from '../../case-escalation/tasks.js';
import type { CaseView } from '../../case-escalation/view.js';
import { refuse } from '../../refusal.js';
import { hasConflict, requireDeclarations } from './interests.js';
import { fillSeats } from './invite.js';
import { currentProposal, hasAccepted, isSeated, withoutExpert } from './team-view.js';

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
      fillSeats(move);
    }
    return subject;
  },
};

/** A tie that nobody knew of, told later by the expert or by whoever heard of it. */
export const declareConflict: CommandRule<'declareConflict'> = {
  check(view, { actor, input }) {
    inPhase(view, 'assembly', 'deliberation');
    const invitation = view.require('invitation', input.invitationId);
    if (actor.role === 'expert') isThisPerson(actor, invitation.userId);
    if (!isSeated(invitation)) refuse('noSuchMember', { was: invitation.status });
  },
  asks: (view, { input }) => withoutMember(view, view.require('invitation', input.invitationId)),
  decide(move, { input: { invitationId, declaration } }) {
    const subject = { record: 'invitation', id: invitationId } as const;
    const { interests } = move.require('invitation', invitationId);
    const told = declaration ? [...interests, declaration] : interests;
    free(move, invitationId, { status: 'conflicted', interests: told, declineReason: 'conflictOfInterest' });
    move.event('conflictDeclared', { subject, reasonWords: 'reason' });
    fillSeats(move);
    return subject;
  },
};

export const replaceMember: CommandRule<'replaceMember'> = {
  check(view, { input }) {
    inPhase(view, 'assembly', 'deliberation');
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
    free(move, clock.subjectId, { status: 'expired', answeredAt: move.at });
    move.event('invitationExpired', { subject: { record: 'invitation', id: clock.subjectId } });
    fillSeats(move);
  },
};

/** A seat becomes free, and the next best is asked at once. */
export function vacate(move: Move, id: string): void {
  free(move, id, { status: 'replaced' });
  move.event('memberReplaced', { subject: { record: 'invitation', id }, reasonWords: 'reason' });
  fillSeats(move);
}

/** What must be looked up before a seat can be filled again. */
export function withoutMember(view: CaseView, { expertId }: InvitationRecord) {
  return { team: withoutExpert(view, expertId), ...sharingQuestion(view) };
}

/** Who says yes and names a tie to an organisation in the case cannot sit: it counts as a conflict. */
function saysYes(view: CaseView, { answer, interests }: AnswerInvitationInput, { vote }: InvitationRecord): boolean {
  return answer === 'accept' && !(vote && hasConflict(view, interests));
}

function accept(move: Move, { id, userId }: InvitationRecord, { interests = [] }: AnswerInvitationInput): void {
  move.revise('invitation', id, { status: 'accepted', answeredAt: move.at, interests }, { note: 'note' });
  admit(move, userId, 'expert', 'full');
  move.event('invitationAccepted', { subject: { record: 'invitation', id } });
  completeLate(move);
}

/** Whoever fell out after the team was confirmed is replaced: the team is whole again without being confirmed once more. */
function completeLate(move: Move): void {
  const proposal = currentProposal(move);
  if (move.case.phase !== 'deliberation' || proposal?.status !== 'invited' || !hasAccepted(move, proposal)) return;
  move.revise('teamProposal', proposal.id, { status: 'confirmed' });
  settle(move, move.case.id, ['widenPool']);
  move.event('teamConfirmed', { subject: { record: 'teamProposal', id: proposal.id } });
}

function decline(move: Move, { id, userId }: InvitationRecord, input: AnswerInvitationInput): void {
  const { interests = [] } = input;
  const reason = input.answer === 'accept' ? 'conflictOfInterest' : input.reason;
  const status = reason === 'conflictOfInterest' ? 'conflicted' : 'declined';
  const told = { status, answeredAt: move.at, declineReason: reason, interests } as const;
  move.revise('invitation', id, told, { note: 'note' });
  dismiss(move, userId, 'expert');
  move.event('invitationDeclined', { subject: { record: 'invitation', id }, reasonCode: reason, reasonWords: 'note' });
}

function free(move: Move, id: string, patch: Partial<InvitationRecord>): void {
  const { userId } = move.revise('invitation', id, patch);
  dropQuestions(move, id);
  dismiss(move, userId, 'expert');
}
