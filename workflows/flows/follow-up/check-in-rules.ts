import { clocksOn, endClock } from '../../case-escalation/clocks.js';
import type { Move } from '../../case-escalation/move.js';
import { holder } from '../../case-escalation/owners.js';
import type { ClockRule, CommandRule } from '../../case-escalation/rules.js';
import { ask, openTasks, settle } from '../../case-escalation/tasks.js';
import { refuse } from '../../refusal.js';
import { raiseAlarm } from '../always/raise-alarm.js';
import { isAhead } from './check-ins.js';

export const recordCheckIn: CommandRule<'recordCheckIn'> = {
  check(view, { input }) {
    const checkIn = view.require('checkIn', input.checkInId);
    if (!isAhead(checkIn)) {
      const { recordedBy, recordedAt, status } = checkIn;
      refuse('alreadyDecided', { by: recordedBy ?? undefined, at: recordedAt ?? undefined, was: status });
    }
  },
  decide(move, { actor, input: { checkInId: id, ...answers } }) {
    const subject = { record: 'checkIn', id } as const;
    const by = { recordedBy: actor.userId, recordedAt: move.at };
    move.revise('checkIn', id, { ...answers, ...by, status: 'done' }, { story: 'story' });
    settle(move, id);
    for (const clock of clocksOn(move, id)) endClock(move, clock, 'met');
    move.event('checkInRecorded', { subject });
    if (!answers.safe) raiseAlarm(move, actor, { what: 'story' });
    if (!answers.helpRuns || !answers.helpFits) {
      ask(move, { task: 'reviewAdvice', clock: 'review', owner: holder(move, 'coordinator'), subjectId: id });
    }
    if (!move.all('checkIn').some(isAhead)) askToClose(move);
    return subject;
  },
};

/** The day has come: the regievoerder gets the task, and if it stays undone the coordinator. */
export const followUpMomentClock: ClockRule = {
  pass(move, clock) {
    const subject = { record: 'checkIn', id: clock.subjectId } as const;
    endClock(move, clock, 'passed');
    move.revise('checkIn', clock.subjectId, { status: 'due' });
    const owner = holder(move, 'regievoerder');
    ask(move, { task: 'followUpCheckIn', clock: 'checkIn', owner, subjectId: clock.subjectId });
    move.event('checkInDue', { subject });
  },
};

/** The last planned moment has been: the coordinator closes the case with what was learnt. */
function askToClose(move: Move): void {
  if (openTasks(move, move.case.id, ['closeCase']).length > 0) return;
  ask(move, { task: 'closeCase', clock: 'closing', owner: holder(move, 'coordinator'), subjectId: move.case.id });
}
