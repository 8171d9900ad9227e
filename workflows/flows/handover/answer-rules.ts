import type { HandoverRecord } from '#contracts/handovers';
import { endClock, startClock } from '../../case-escalation/clocks.js';
import type { Move } from '../../case-escalation/move.js';
import { admit } from '../../case-escalation/participants.js';
import type { ClockRule, CommandRule } from '../../case-escalation/rules.js';
import { requireSharing, sharingQuestion } from '../../case-escalation/sharing.js';
import { ask, dropQuestions, settle } from '../../case-escalation/tasks.js';
import { refuse } from '../../refusal.js';
import { returnToPlan, reviewPlan } from '../plan/elements.js';
import { startTriage } from '../triage/start-triage.js';
import { handoverIn, isReceiver } from './handover-view.js';

export const answerHandover: CommandRule<'answerHandover'> = {
  check(view, { actor, input }) {
    const handover = view.require('handover', input.handoverId);
    isReceiver(actor, handover);
    if (handover.status === 'preparing') refuse(handover.conversationAt ? 'agreementsFirst' : 'conversationFirst');
    handoverIn(view, input.handoverId, 'offered');
  },
  asks: (view, { input }) => (input.answer === 'accept' ? sharingQuestion(view) : null),
  decide(move, { input: { handoverId: id, answer, reason } }) {
    const subject = { record: 'handover', id } as const;
    if (answer === 'accept') requireSharing(move);
    settle(move, id);
    if (answer === 'accept') {
      accept(move, move.revise('handover', id, { status: 'accepted', answeredAt: move.at }));
    } else {
      const patch = { status: 'declined', answeredAt: move.at, declineReason: reason } as const;
      const handover = move.revise('handover', id, patch, { declineWords: 'note' });
      move.event('handoverDeclined', { subject, reasonCode: reason, reasonWords: 'note' });
      backToSender(move, handover, reason ?? 'other');
    }
    return subject;
  },
};

/** No answer in time: the sender is still responsible, and the case goes back with that as the reason. */
export const handoverAnswerClock: ClockRule = {
  pass(move, clock) {
    endClock(move, clock, 'passed');
    dropQuestions(move, clock.subjectId);
    const handover = move.revise('handover', clock.subjectId, { status: 'expired', answeredAt: move.at });
    move.event('handoverExpired', { subject: { record: 'handover', id: handover.id } });
    backToSender(move, handover, 'expired');
  },
};

/** From this second the receiver is responsible; the sender calls after a week. */
function accept(move: Move, handover: HandoverRecord): void {
  const { id, elementId, receiverUserId, senderUserId } = handover;
  const subject = { record: 'handover', id } as const;
  admit(move, receiverUserId, 'provider', 'full');
  move.event('handoverAccepted', { subject });
  ask(move, { task: 'callAfterHandover', clock: 'handoverCall', owner: senderOf(move, senderUserId), subjectId: id });
  startClock(move, 'handoverGuard', id);
  if (!elementId) return;
  move.revise('supportElement', elementId, { status: 'started', startedAt: move.at });
  move.event('helpStarted', { subject: { record: 'supportElement', id: elementId } });
  reviewPlan(move);
}

export function backToSender(move: Move, handover: HandoverRecord, reasonCode: string): void {
  if (handover.elementId) returnToPlan(move, handover.elementId, reasonCode);
  else startTriage(move);
}

/** The sender under the role in which their task will be found. */
export function senderOf(move: Move, userId: string) {
  return { role: userId === move.case.regievoerderId ? 'regievoerder' : 'coordinator', userId } as const;
}
