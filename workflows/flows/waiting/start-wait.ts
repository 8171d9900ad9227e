import type { Move } from '../../case-escalation/move.js';
import { startClock } from '../../case-escalation/clocks.js';
import { holder } from '../../case-escalation/owners.js';
import { ask } from '../../case-escalation/tasks.js';

/** From the commitment until help can begin. Help that waits already, on a provisional commitment, just waits on. */
export function startWait(move: Move, elementId: string): void {
  const element = move.require('supportElement', elementId);
  if (element.status !== 'funding') return;
  move.revise('supportElement', elementId, { status: 'waiting' });
  const wait = move.put('wait', {
    id: move.newId(),
    caseId: move.case.id,
    elementId,
    status: 'waiting',
    since: move.at,
    expectedStart: element.startDate,
    endedAt: null,
  });
  const owner = holder(move, 'regievoerder');
  ask(move, { task: 'arrangeStart', clock: 'waitNorm', owner, subjectId: wait.id });
  startClock(move, 'waitNormNear', wait.id);
  askForCheckIn(move, wait.id);
  move.event('waitStarted', { subject: { record: 'wait', id: wait.id } });
}

/** Nobody waits alone: the next contact with the family is a task of its own. */
export function askForCheckIn(move: Move, waitId: string): void {
  const owner = holder(move, 'regievoerder');
  ask(move, { task: 'waitCheckIn', clock: 'waitCheckIn', owner, subjectId: waitId });
}
