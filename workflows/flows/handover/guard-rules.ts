import type { HandoverRecord } from '#contracts/handovers';
import type { TaskRecord } from '#contracts/tasks';
import { actsAs } from '../../case-escalation/checks.js';
import { clocksOn, endClock } from '../../case-escalation/clocks.js';
import type { Move } from '../../case-escalation/move.js';
import type { ClockRule, CommandRule } from '../../case-escalation/rules.js';
import { holder } from '../../case-escalation/owners.js';
import { ask, dropQuestions, openTasks, endTask, settle } from '../../case-escalation/tasks.js';
import { refuse } from '../../refusal.js';
import { closeCase } from '../always/close.js';
import { backToSender, senderOf } from './answer-rules.js';
import { handoverIn, isParty, isReceiver, isSender } from './handover-view.js';

/** The sender calls the family and the receiver again after a week; then both confirm that it holds. */
export const callAgain: CommandRule<'callAgain'> = {
  check(view, { actor, input }) {
    const handover = view.require('handover', input.handoverId);
    isSender(actor, handover);
    if (handover.status !== 'accepted') refuse('notAccepted', { was: handover.status });
  },
  decide(move, { input: { handoverId: id, goesWell } }) {
    const subject = { record: 'handover', id } as const;
    const { calledAt } = move.require('handover', id);
    const handover = move.revise('handover', id, { calledAt: move.at }, { callNote: 'note' });
    settle(move, id, ['callAfterHandover']);
    move.event('calledAgain', { subject, reasonCode: goesWell ? 'goesWell' : 'goesNotWell', reasonWords: 'note' });
    if (!calledAt) askToConfirm(move, handover);
    if (!goesWell) {
      ask(move, { task: 'reviewAdvice', clock: 'review', owner: holder(move, 'coordinator'), subjectId: id });
    }
    return subject;
  },
};

export const confirmHandover: CommandRule<'confirmHandover'> = {
  check(view, { actor, input }) {
    const handover = handoverIn(view, input.handoverId, 'accepted');
    isParty(actor, handover);
    if (!handover.calledAt) refuse('callFirst');
  },
  decide(move, { actor, input: { handoverId: id } }) {
    const subject = { record: 'handover', id } as const;
    const { receiverUserId } = move.require('handover', id);
    const side = actsAs(actor).includes(receiverUserId) ? 'receiverConfirmedAt' : 'senderConfirmedAt';
    const handover = move.revise('handover', id, { [side]: move.at });
    const mine = openTasks(move, id, ['confirmHandover']).filter(
      (task) => (task.ownerUserId === receiverUserId) === (side === 'receiverConfirmedAt'),
    );
    for (const task of mine) answerOwn(move, task);
    move.event('handoverConfirmedByOne', { subject });
    if (handover.senderConfirmedAt && handover.receiverConfirmedAt) confirm(move, handover);
    return subject;
  },
};

/** Within the guard period the receiver may give the child back, with the reason; nobody is let go of meanwhile. */
export const handBack: CommandRule<'handBack'> = {
  check(view, { actor, input }) {
    isReceiver(actor, handoverIn(view, input.handoverId, 'accepted', 'confirmed'));
    const guards = view.where('clock', (c) => c.kind === 'handoverGuard' && c.subjectId === input.handoverId);
    if (guards.length === 0) refuse('guardPeriodOver');
  },
  decide(move, { input: { handoverId: id, reason } }) {
    const subject = { record: 'handover', id } as const;
    const patch = { status: 'handedBack', declineReason: reason } as const;
    const handover = move.revise('handover', id, patch, { declineWords: 'note' });
    dropQuestions(move, id);
    move.event('handedBack', { subject, reasonCode: reason, reasonWords: 'note' });
    backToSender(move, handover, reason);
    return subject;
  },
};

/** The guard period ends by itself: nothing was asked of anybody. */
export const handoverGuardClock: ClockRule = {
  pass(move, clock) {
    endClock(move, clock, 'passed');
    move.event('guardPeriodEnded', { subject: { record: 'handover', id: clock.subjectId } });
  },
};

function askToConfirm(move: Move, { id, receiverUserId, senderUserId }: HandoverRecord): void {
  const owners = [senderOf(move, senderUserId), { role: 'provider', userId: receiverUserId } as const];
  for (const owner of owners) {
    ask(move, { task: 'confirmHandover', clock: 'handoverConfirmation', owner, subjectId: id });
  }
}

/** The clock of who has confirmed is met; that of the other party runs on. */
function answerOwn(move: Move, task: TaskRecord): void {
  endTask(move, task, 'done');
  const clock = task.clockId && !move.isOfFirstRelease && move.find('clock', task.clockId);
  if (clock) endClock(move, clock, 'met');
}

function confirm(move: Move, handover: HandoverRecord): void {
  move.revise('handover', handover.id, { status: 'confirmed' });
  settle(move, handover.id, ['confirmHandover']);
  for (const clock of clocksOn(move, handover.id, ['handoverConfirmation'])) {
    endClock(move, clock, 'met');
  }
  move.event('handoverConfirmed', { subject: { record: 'handover', id: handover.id } });
  if (handover.kind === 'redirect') closeCase(move, 'redirected');
}
