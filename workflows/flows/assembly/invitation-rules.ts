import type { AnswerInvitationInput, InvitationRecord } from '#contracts/teams';
import { inPhase, isThisPerson } from '../../case-escalation/checks.js';
import type { Move } from '../../case-escalation/move.js';
import { admit, dismiss } from '../../case-escalation/participants.js';
import type { ClockRule, CommandRule } from '../../case-escalation/rules.js';
import { sharingQuestion } from '../../case-escalation/sharing.js';
import { dropQuestions, settle } from '../../case-escalation/tasks.js';
import type { CaseView } from '../../case-escalation/view.js';
import { refuse } from '../../refusal.js';
import { fillSeats } from './invite.js';
import { isSeated, seated, teamQuestion, turnedDown } from './team-view.js';
import { endClock } from '../../case-escalation/clocks.js';

export const answerInvitation: CommandRule<'answerInvitation'> = {
  check(view, { actor, input }) {
    const { userId, status, answeredAt } = view.require('invitation', input.invitationId);
    isThisPerson(actor, userId);
    if (status !== 'invited') refuse('alreadyAnswered', { was: status, at: answeredAt ?? undefined });
  },
  asks(view, { input }) {
    const invitation = view.require('invitation', input.invitationId);
    return input.answer === 'decline' ? withoutMember(view, invitation) : sharingQuestion(view);
  },
  decide(move, { input }) {
    const subject = { record: 'invitation', id: input.invitationId } as const;
    const invitation = move.require('invitation', input.invitationId);
    settle(move, invitation.id);
    if (input.answer === 'accept') {
      move.revise('invitation', invitation.id, { status: 'accepted', answeredAt: move.at }, { note: 'note' });
      admit(move, invitation.userId, 'expert', 'full');
      move.event('invitationAccepted', { subject });
    } else {
      decline(move, invitation, input);
      fillSeats(move);
    }
    return subject;
  },
};

export const replaceMember: CommandRule<'replaceMember'> = {
  check(view, { input }) {
    inPhase(view, 'assembly');
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
    const { userId } = move.revise('invitation', clock.subjectId, { status: 'expired', answeredAt: move.at });
    dismiss(move, userId, 'expert');
    dropQuestions(move, clock.subjectId);
    move.event('invitationExpired', { subject: { record: 'invitation', id: clock.subjectId } });
    fillSeats(move);
  },
};

/** A seat becomes free, and the next best is asked at once. */
export function vacate(move: Move, id: string): void {
  const { userId } = move.revise('invitation', id, { status: 'replaced' });
  dropQuestions(move, id);
  dismiss(move, userId, 'expert');
  move.event('memberReplaced', { subject: { record: 'invitation', id }, reasonWords: 'reason' });
  fillSeats(move);
}

function decline(move: Move, { id, userId }: InvitationRecord, { reason }: AnswerInvitationInput): void {
  const status = reason === 'conflictOfInterest' ? 'conflicted' : 'declined';
  move.revise('invitation', id, { status, answeredAt: move.at, declineReason: reason }, { note: 'note' });
  dismiss(move, userId, 'expert');
  move.event('invitationDeclined', { subject: { record: 'invitation', id }, reasonCode: reason, reasonWords: 'note' });
}

/** What must be looked up before a seat can be filled again. */
export function withoutMember(view: CaseView, { expertId }: InvitationRecord) {
  const mustInclude = seated(view).filter((id) => id !== expertId);
  const mustExclude = [...turnedDown(view), expertId];
  return { team: teamQuestion(view, { mustInclude, mustExclude }), ...sharingQuestion(view) };
}
