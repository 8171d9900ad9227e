import type { TriageDecisionRecord } from '#contracts/triage';
import { isPerson } from '../../case-escalation/checks.js';
import type { Move } from '../../case-escalation/move.js';
import { holder, type Owner } from '../../case-escalation/owners.js';
import type { CommandRule } from '../../case-escalation/rules.js';
import { ask, settle } from '../../case-escalation/tasks.js';
import type { CaseView } from '../../case-escalation/view.js';
import { refuse } from '../../refusal.js';
import { startAssembly } from '../assembly/start-assembly.js';
import { withdrawHandovers } from '../handover/withdraw-handovers.js';
import { endTriage } from './decide-triage.js';
import { withdrawSupplement } from './supplement.js';

/** A wrong exclusion must be hard: the casusinbrenger may object once, and a second person decides (domain.md 3.2). */
export const submitObjection: CommandRule<'submitObjection'> = {
  check(view, { actor }) {
    isPerson(actor, view.case.casusinbrengerId);
    if (view.all('objection').length > 0) refuse('alreadyObjected');
    if (!contested(view)) refuse('nothingToObjectTo');
  },
  decide(move, { actor }) {
    const decision = contested(move)!;
    const subject = { record: 'objection', id: move.newId() } as const;
    move.put(
      'objection',
      {
        id: subject.id,
        caseId: move.case.id,
        triageDecisionId: decision.id,
        status: 'submitted',
        submittedBy: actor.userId,
        submittedAt: move.at,
        decidedBy: null,
        decidedAt: null,
      },
      { reason: 'reason' },
    );
    const owner = secondPerson(move, decision);
    ask(move, { task: 'decideObjection', clock: 'objection', owner, subjectId: subject.id });
    move.event('objectionSubmitted', { subject, reasonWords: 'reason' });
    return subject;
  },
};

export const decideObjection: CommandRule<'decideObjection'> = {
  check(view, { actor, input }) {
    const objection = view.require('objection', input.objectionId);
    if (objection.status !== 'submitted') {
      refuse('alreadyDecided', {
        by: objection.decidedBy ?? undefined,
        at: objection.decidedAt ?? undefined,
        was: objection.status,
      });
    }
    const decision = view.require('triageDecision', objection.triageDecisionId);
    if (decision.decidedBy === actor.userId) refuse('samePersonDecides');
  },
  decide(move, { actor, input: { objectionId, outcome } }) {
    const subject = { record: 'objection', id: objectionId } as const;
    move.revise(
      'objection',
      objectionId,
      { status: outcome, decidedBy: actor.userId, decidedAt: move.at },
      { decisionReason: 'reason' },
    );
    settle(move, objectionId);
    move.event(outcome === 'upheld' ? 'objectionUpheld' : 'objectionRejected', { subject, reasonWords: 'reason' });
    if (outcome === 'upheld') acceptAfterAll(move);
    return subject;
  },
};

/** The decision that kept this case from the team, if that is what stands. */
function contested(view: CaseView): TriageDecisionRecord | undefined {
  const decision = view.last('triageDecision');
  const excluded = view.case.phase === 'triage' && ['redirect', 'return'].includes(decision?.outcome ?? '');
  const adviceOnly = decision?.outcome === 'consultOnly' && ['assembly', 'deliberation'].includes(view.case.phase);
  return excluded || adviceOnly ? decision : undefined;
}

function secondPerson(move: Move, decision: TriageDecisionRecord): Owner {
  const second = holder(move, 'secondCoordinator');
  return second.userId === decision.decidedBy ? holder(move, 'coordinator') : second;
}

function acceptAfterAll(move: Move): void {
  move.reviseCase({ track: 'case' });
  if (move.case.phase !== 'triage') return;
  withdrawSupplement(move);
  withdrawHandovers(move);
  endTriage(move);
  startAssembly(move);
}
