import type { Move } from '../../case-escalation/move.js';
import { holder } from '../../case-escalation/owners.js';
import { ask } from '../../case-escalation/tasks.js';

/** The advice becomes a plan: the coordinator confirms element by element what can be had, and what is second best. */
export function startPlan(move: Move): void {
  move.reviseCase({ phase: 'plan' });
  ask(move, { task: 'confirmPlan', clock: 'plan', owner: holder(move, 'coordinator'), subjectId: move.case.id });
}
