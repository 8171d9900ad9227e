import type { Move } from '../../case-escalation/move.js';
import { holder } from '../../case-escalation/owners.js';
import { ask } from '../../case-escalation/tasks.js';

/** The team meets. The term for it began at acceptance, so that a slow assembly does not lengthen the wait. */
export function startDeliberation(move: Move, start = move.at): void {
  move.reviseCase({ phase: 'deliberation' });
  const owner = holder(move, 'coordinator');
  ask(move, { task: 'holdSession', clock: 'deliberation', owner, subjectId: move.case.id, start });
}
