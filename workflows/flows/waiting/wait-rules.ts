import type { ClockRule, CommandRule } from '../../case-escalation/rules.js';
import { endClock, startClockUntil } from '../../case-escalation/clocks.js';
import type { Move } from '../../case-escalation/move.js';
import { holder } from '../../case-escalation/owners.js';
import { ask, askUnder, escalate, openTasks, settle } from '../../case-escalation/tasks.js';
import type { CaseView } from '../../case-escalation/view.js';
import { refuse } from '../../refusal.js';
import { raiseAlarm } from '../always/raise-alarm.js';
import { askToPrepare } from '../handover/prepare-handover.js';
import { askForCheckIn } from './start-wait.js';
import { endWait } from './stop-waits.js';

export const expectStart: CommandRule<'expectStart'> = {
  check(view, { input }) {
    refuseWhenEnded(view, input.waitId);
  },
  decide(move, { input: { waitId, expectedStart } }) {
    const subject = { record: 'wait', id: waitId } as const;
    move.revise('wait', waitId, { expectedStart });
    settle(move, waitId, ['pushWait']);
    move.event('startExpected', { subject });
    return subject;
  },
};

export const recordWaitCheckIn: CommandRule<'recordWaitCheckIn'> = {
  check(view, { input }) {
    refuseWhenEnded(view, input.waitId);
  },
  decide(move, { actor, input: { waitId, safe } }) {
    const subject = { record: 'waitCheckIn', id: move.newId() } as const;
    const by = { recordedBy: actor.userId, recordedAt: move.at };
    move.put('waitCheckIn', { id: subject.id, caseId: move.case.id, waitId, safe, ...by }, { story: 'story' });
    settle(move, waitId, ['waitCheckIn']);
    move.event('waitCheckedIn', { subject });
    askForCheckIn(move, waitId);
    if (!safe) raiseAlarm(move, actor, { what: 'story' });
    return subject;
  },
};

/** Who carries what until the help starts: somebody responsible, a rhythm, a safety plan and an end. */
export const planBridging: CommandRule<'planBridging'> = {
  check(view, { input }) {
    refuseWhenEnded(view, input.waitId);
  },
  decide(move, { input }) {
    const subject = { record: 'bridging', id: move.newId() } as const;
    move.put(
      'bridging',
      { ...input, id: subject.id, caseId: move.case.id, plannedAt: move.at, endedAt: null },
      { safetyPlan: 'safetyPlan', alarmWhen: 'alarmWhen' },
    );
    const clock = startClockUntil(move, 'bridgingEnd', subject.id, input.endDate);
    askUnder(move, clock, 'reviewBridging', { role: 'regievoerder', userId: input.responsibleUserId });
    move.event('bridgingPlanned', { subject });
    return subject;
  },
};

/** A provider can start: the wait ends, and the start itself is a warm handover. */
export const startHelp: CommandRule<'startHelp'> = {
  check(view, { input }) {
    refuseWhenEnded(view, input.waitId);
  },
  decide(move, { input: { waitId, providerId, startDate } }) {
    const subject = { record: 'wait', id: waitId } as const;
    const { elementId } = move.require('wait', waitId);
    settle(move, waitId);
    endWait(move, waitId, 'ended');
    move.revise('supportElement', elementId, { status: 'handover', providerId, startDate });
    move.event('placeFound', { subject });
    askToPrepare(move, elementId, holder(move, 'regievoerder'));
    return subject;
  },
};

/** The norm comes near: the coordinator is pushed to push. */
export const waitNormNearClock: ClockRule = {
  pass(move, clock) {
    endClock(move, clock, 'passed');
    move.event('normNear', { subject: { record: 'wait', id: clock.subjectId } });
    push(move, clock.subjectId);
  },
};

export const waitNormClock: ClockRule = {
  pass(move, clock) {
    move.event('normPassed', { subject: { record: 'wait', id: clock.subjectId } });
    push(move, clock.subjectId);
    escalate(move, clock);
  },
};

function push(move: Move, waitId: string): void {
  if (openTasks(move, waitId, ['pushWait']).length > 0) return;
  ask(move, { task: 'pushWait', clock: 'review', owner: holder(move, 'coordinator'), subjectId: waitId });
}

function refuseWhenEnded(view: CaseView, waitId: string): void {
  const { status, endedAt } = view.require('wait', waitId);
  if (status !== 'waiting') refuse('waitEnded', { at: endedAt ?? undefined });
}
