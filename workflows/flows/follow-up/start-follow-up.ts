import type { Move } from '../../case-escalation/move.js';
import { startClock } from '../../case-escalation/clocks.js';
import { cancelCheckIns, isAhead } from './check-ins.js';

/** Help has started: somebody looks again after a week and after a year. A schedule that runs already runs on. */
export function startFollowUp(move: Move): void {
  move.reviseCase({ phase: 'followUp' });
  if (move.all('checkIn').some(isAhead)) return;
  cancelCheckIns(move);
  for (const { moment, term } of move.policy.followUp) {
    const id = move.newId();
    const clock = startClock(move, 'followUpMoment', id, { term });
    move.put('checkIn', {
      id,
      caseId: move.case.id,
      moment,
      plannedFor: clock.due,
      status: 'planned',
      score: null,
      helpRuns: null,
      helpFits: null,
      safe: null,
      atSchool: null,
      wish: null,
      recordedBy: null,
      recordedAt: null,
    });
  }
  move.event('followUpStarted');
}
