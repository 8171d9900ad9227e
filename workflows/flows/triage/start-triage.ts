import { ask } from '../../case-escalation/tasks.js';
import type { Move } from '../../case-escalation/move.js';
import { holder } from '../../case-escalation/owners.js';

/** The case lies on the coordinator's desk; its clock runs from `start`, also when the engine was away since. */
export function startTriage(move: Move, start = move.at): void {
  move.reviseCase({ phase: 'triage' });
  askForTriage(move, start);
  move.event('triageStarted');
}

export function askForTriage(move: Move, start = move.at): void {
  const owner = holder(move, 'coordinator');
  ask(move, { task: 'decideTriage', clock: 'triage', owner, subjectId: move.case.id, start });
}
