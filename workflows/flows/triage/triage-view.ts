import type { SupplementRecord } from '#contracts/triage';
import type { TaskKind } from '#contracts/tasks';
import type { CaseView } from '../../case-escalation/view.js';
import { refuse } from '../../refusal.js';

/** The tasks that a triage decision answers, whatever led to them. */
export const TRIAGE_TASKS: readonly TaskKind[] = ['decideTriage', 'decideLapsedSupplement'];

export function openSupplement(view: CaseView): SupplementRecord | undefined {
  return view.where('supplement', ({ status }) => status === 'requested').at(-1);
}

/** Only a case that waits for triage can be triaged; who comes second reads who decided what. */
export function refuseWhenDecided(view: CaseView): void {
  const { phase, condition } = view.case;
  if (phase === 'triage' && condition !== 'redirected' && condition !== 'objection') return;
  const decision = view.last('triageDecision');
  if (!decision) refuse('notInThisPhase', { was: phase });
  refuse('alreadyDecided', { by: decision.decidedBy, at: decision.decidedAt, was: decision.outcome });
}
