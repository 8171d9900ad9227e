import type { CommandRule } from '../../case-escalation/rules.js';
import { clocksOn, endClock } from '../../case-escalation/clocks.js';
import type { Move } from '../../case-escalation/move.js';
import { sharingQuestion } from '../../case-escalation/sharing.js';
import { settle } from '../../case-escalation/tasks.js';
import { refuse } from '../../refusal.js';
import { appointRegievoerder } from '../always/people-rules.js';
import { startAssembly } from '../assembly/start-assembly.js';
import { startRedirect } from './redirect.js';
import { requestSupplement, withdrawSupplement } from './supplement.js';
import { refuseWhenDecided, TRIAGE_TASKS } from './triage-view.js';

export const decideTriage: CommandRule<'decideTriage'> = {
  check(view, { input }) {
    refuseWhenDecided(view);
    if (input.outcome === 'redirect' && !input.table) refuse('unknownRecord');
  },
  asks: (view, { input }) => (input.regievoerderId ? sharingQuestion(view) : null),

  decide(move, { actor, input }) {
    const { outcome, table, urgent, regievoerderId } = input;
    const subject = { record: 'triageDecision', id: move.newId() } as const;
    move.put(
      'triageDecision',
      {
        id: subject.id,
        caseId: move.case.id,
        outcome,
        tableId: table?.id ?? null,
        decidedBy: actor.userId,
        decidedAt: move.at,
      },
      { reason: 'reason', missing: 'missing' },
    );
    move.event('triageDecided', { subject, reasonCode: outcome, reasonWords: 'reason' });
    move.reviseCase({ urgent: urgent ?? move.case.urgent });
    if (regievoerderId) appointRegievoerder(move, regievoerderId);
    withdrawSupplement(move);
    if (outcome === 'return') {
      requestSupplement(move);
      return subject;
    }
    endTriage(move);
    if (outcome === 'consultOnly') move.reviseCase({ track: 'consult' });
    if (outcome === 'redirect') startRedirect(move, actor, table!);
    else startAssembly(move);
    return subject;
  },
};

export function endTriage(move: Move): void {
  settle(move, move.case.id, TRIAGE_TASKS);
  for (const clock of clocksOn(move, move.case.id, ['triage'])) endClock(move, clock, 'met');
}
