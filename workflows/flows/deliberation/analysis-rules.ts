import type { AnalysisRequestRecord } from '#contracts/sessions';
import { inPhase, isPerson, isThisPerson } from '../../case-escalation/checks.js';
import { clocksOn, pauseClock, resumeClock } from '../../case-escalation/clocks.js';
import type { Owner } from '../../case-escalation/owners.js';
import type { CommandRule } from '../../case-escalation/rules.js';
import { ask, settle } from '../../case-escalation/tasks.js';
import type { CaseView } from '../../case-escalation/view.js';
import { refuse } from '../../refusal.js';

/** Sometimes a verklarende analyse must come first: the term of the deliberation stands still until it is there. */
export const askAnalysis: CommandRule<'askAnalysis'> = {
  check(view, { input }) {
    inPhase(view, 'deliberation');
    if (openAnalysis(view)) refuse('analysisOpen');
    if (input.userId) analyst(view, input.userId);
  },
  decide(move, { input }) {
    const owner = analyst(move, input.userId ?? move.case.casusinbrengerId);
    const subject = { record: 'analysisRequest', id: move.newId() } as const;
    move.put(
      'analysisRequest',
      {
        id: subject.id,
        caseId: move.case.id,
        status: 'asked',
        askedOf: owner.userId!,
        askedAt: move.at,
        deliveredAt: null,
      },
      { question: 'question' },
    );
    for (const clock of clocksOn(move, move.case.id, ['deliberation'])) pauseClock(move, clock, 'analysis');
    ask(move, { task: 'deliverAnalysis', clock: 'analysis', owner, subjectId: subject.id });
    move.event('analysisAsked', { subject, reasonWords: 'question' });
    return subject;
  },
};

export const deliverAnalysis: CommandRule<'deliverAnalysis'> = {
  check(view, { actor, input }) {
    const { status, askedOf, deliveredAt } = view.require('analysisRequest', input.analysisRequestId);
    if (status === 'delivered') refuse('alreadyDecided', { by: askedOf, at: deliveredAt ?? undefined });
    if (actor.role !== 'coordinator') isPerson(actor, askedOf);
  },
  asks: (view, { input }) => (isOfSeat(view, input.analysisRequestId) ? { personalSeats: true } : null),
  decide(move, { actor, input }) {
    if (actor.role !== 'coordinator' && move.facts.personalSeats) {
      isThisPerson(actor, move.require('analysisRequest', input.analysisRequestId).askedOf);
    }
    const subject = { record: 'analysisRequest', id: input.analysisRequestId } as const;
    move.revise('analysisRequest', subject.id, { status: 'delivered', deliveredAt: move.at }, { result: 'result' });
    settle(move, subject.id);
    for (const clock of clocksOn(move, move.case.id, ['deliberation'])) resumeClock(move, clock, 'analysis');
    move.event('analysisDelivered', { subject });
    return subject;
  },
};

export function openAnalysis(view: CaseView): AnalysisRequestRecord | undefined {
  return view.where('analysisRequest', ({ status }) => status === 'asked').at(-1);
}

function analyst(view: CaseView, userId: string): Owner {
  if (userId === view.case.casusinbrengerId) return { role: 'casusinbrenger', userId };
  const participant = view.where('participant', (p) => p.userId === userId && p.until === null).at(-1);
  if (!participant) refuse('unknownRecord');
  return { role: participant.role, userId };
}

/** Whether an analysis was asked of an expert of the team: that is nobody else's to deliver, also after they left. */
function isOfSeat(view: CaseView, analysisRequestId: string): boolean {
  const { askedOf } = view.require('analysisRequest', analysisRequestId);
  const part = view.where('participant', ({ userId }) => userId === askedOf).at(-1);
  return part?.role === 'expert' && askedOf !== view.case.casusinbrengerId;
}
