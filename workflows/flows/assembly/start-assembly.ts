import type { Move } from '../../case-escalation/move.js';
import { holder } from '../../case-escalation/owners.js';
import { ask } from '../../case-escalation/tasks.js';

/** The case is the team's now: the coordinator puts a team together within the term for the whole of it. */
export function startAssembly(move: Move): void {
  move.reviseCase({ phase: 'assembly' });
  ask(move, {
    task: 'assembleTeam',
    clock: 'assembly',
    owner: holder(move, 'coordinator'),
    subjectId: move.case.id,
  });
}
