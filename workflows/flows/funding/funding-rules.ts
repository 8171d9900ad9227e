import { clocksOn, endClock, resumeClock, startClock, startClockUntil } from '../../case-escalation/clocks.js';
import type { ClockRule, CommandRule } from '../../case-escalation/rules.js';
import { askUnder, handTo, openTasks, settle } from '../../case-escalation/tasks.js';
import type { CaseView } from '../../case-escalation/view.js';
import { refuse } from '../../refusal.js';
import { startWait } from '../waiting/start-wait.js';
import { putDecision } from './decide-funding.js';
import { askToSettle, hasDoorzettingsmacht, toDoorzettingsmacht, toNextRung } from './escalate-funding.js';
import { decidable } from './funding-view.js';
import { rungOf } from './ladder.js';
import { ladderQuestion } from './request-funding.js';

/** In an emergency the help may begin on a commitment with an end date; the final decision is still asked for. */
export const commitProvisionally: CommandRule<'commitProvisionally'> = {
  check(view, { actor, input }) {
    const request = decidable(view, input.fundingRequestId, actor, input.amountCents);
    if (request.status === 'supplement') refuse('supplementOpen');
  },
  decide(move, { actor, input: { fundingRequestId: id, amountCents, until } }) {
    const request = move.require('fundingRequest', id);
    const decision = putDecision(move, request, actor, 'provisional', amountCents);
    const rungClocks = clocksOn(move, id, ['fundingRung', 'fundingReminder', 'provisionalEnd']);
    const end = startClockUntil(move, 'provisionalEnd', id, until);
    for (const task of openTasks(move, id, ['decideFunding'])) {
      handTo(move, task, { role: task.ownerRole, userId: task.ownerUserId }, end);
    }
    for (const clock of rungClocks) endClock(move, clock, 'stopped');
    move.revise('fundingRequest', id, { status: 'provisional', committedCents: amountCents, provisionalUntil: until });
    move.event('fundingProvisional', { subject: { record: 'fundingRequest', id }, reasonWords: 'reason' });
    startWait(move, request.elementId);
    return { record: 'fundingDecision', id: decision.id };
  },
};

export const supplementFunding: CommandRule<'supplementFunding'> = {
  check(view, { input }) {
    const { status } = view.require('fundingRequest', input.fundingRequestId);
    if (status !== 'supplement') refuse('notInThisPhase', { was: status });
  },
  decide(move, { input: { fundingRequestId: id } }) {
    const subject = { record: 'fundingRequest', id } as const;
    const request = move.revise('fundingRequest', id, { status: 'requested' }, { supplementAnswer: 'answer' });
    settle(move, id, ['supplementFunding']);
    for (const clock of clocksOn(move, id)) resumeClock(move, clock, 'supplement');
    const [clock = startClock(move, 'fundingRung', id)] = clocksOn(move, id, ['fundingRung', 'fundingReminder']);
    askUnder(move, clock, 'decideFunding', { role: 'mandateHolder', userId: rungOf(request).userId });
    move.event('fundingSupplemented', { subject });
    return subject;
  },
};

/** The first silence brings a reminder with a short term of its own. */
export const fundingRungClock: ClockRule = {
  pass(move, clock) {
    const { id, status } = move.require('fundingRequest', clock.subjectId);
    endClock(move, clock, 'passed');
    if (status === 'supplement') return;
    const reminder = startClock(move, 'fundingReminder', id);
    for (const task of openTasks(move, id, ['decideFunding'])) {
      handTo(move, task, { role: task.ownerRole, userId: task.ownerUserId }, reminder);
    }
    move.revise('fundingRequest', id, { status: 'reminded' });
    move.event('fundingReminded', { subject: { record: 'fundingRequest', id } });
  },
};

/** Still silent: the next rung is asked. */
export const fundingReminderClock: ClockRule = {
  asks: (view, clock) => freshLadder(view, clock.subjectId),
  pass(move, clock) {
    endClock(move, clock, 'passed');
    const request = move.require('fundingRequest', clock.subjectId);
    if (request.status !== 'supplement') toNextRung(move, request);
  },
};

export const provisionalEndClock: ClockRule = {
  asks: (view, clock) => freshLadder(view, clock.subjectId),
  pass(move, clock) {
    endClock(move, clock, 'passed');
    move.event('provisionalEnded', { subject: { record: 'fundingRequest', id: clock.subjectId } });
    toNextRung(move, move.require('fundingRequest', clock.subjectId));
    askToSettle(move, clock.subjectId);
  },
};

/** Eight weeks are the limit of the law: whatever rung it was on, doorzettingsmacht decides and the coordinator knows. */
export const fundingStatutoryClock: ClockRule = {
  asks: (view, clock) => freshLadder(view, clock.subjectId),
  pass(move, clock) {
    const request = move.require('fundingRequest', clock.subjectId);
    endClock(move, clock, 'passed');
    move.event('statutoryLimitPassed', { subject: { record: 'fundingRequest', id: request.id } });
    if (!hasDoorzettingsmacht(request)) toDoorzettingsmacht(move, request, 'statutoryLimit');
    askToSettle(move, request.id);
  },
};

function freshLadder(view: CaseView, requestId: string) {
  const { payerId, law, amountCents } = view.require('fundingRequest', requestId);
  return { ladders: [ladderQuestion({ payerId, law, costCents: amountCents }, view.at)] };
}
