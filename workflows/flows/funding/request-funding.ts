import type { FundingRequestRecord, LadderQuestion, MandateRung } from '#contracts/funding';
import type { SupportElementRecord } from '#contracts/support-elements';
import { startClock } from '../../case-escalation/clocks.js';
import type { Move } from '../../case-escalation/move.js';
import { admit } from '../../case-escalation/participants.js';
import { ask } from '../../case-escalation/tasks.js';
import { refuse } from '../../refusal.js';
import { decidersOf, lowestRung, rungOf } from './ladder.js';

type Payable = Pick<SupportElementRecord, 'payerId' | 'law' | 'costCents'>;

export function ladderQuestion({ payerId, law, costCents }: Payable, at: string): LadderQuestion {
  return { payerId, law, amountCents: costCents, at };
}

/** The key under which the ladder of a payer and law is found among the facts. */
export function ladderKey({ payerId, law }: Pick<LadderQuestion, 'payerId' | 'law'>): string {
  return `${payerId}/${law}`;
}

export function ladderOf(move: Move, request: Pick<LadderQuestion, 'payerId' | 'law'>): MandateRung[] {
  return move.requireFact('ladders')[ladderKey(request)] ?? [];
}

/** Asks the lowest rung of the payer that may decide. The statutory limit (Awb 4:13) runs beside it from now on. */
export function requestFunding(move: Move, element: SupportElementRecord): void {
  const ladder = ladderOf(move, element);
  const rung = lowestRung(ladder, element.costCents);
  if (rung < 0) refuse('noMandate', { amountCents: element.costCents });
  const request = move.put('fundingRequest', {
    id: move.newId(),
    caseId: move.case.id,
    elementId: element.id,
    payerId: element.payerId,
    law: element.law,
    amountCents: element.costCents,
    committedCents: null,
    status: 'requested',
    ladder,
    rung,
    requestedAt: move.at,
    decidedAt: null,
    provisionalUntil: null,
  });
  startClock(move, 'fundingStatutory', request.id);
  move.event('fundingRequested', { subject: { record: 'fundingRequest', id: request.id } });
  askRung(move, request);
}

/** Puts the question to who holds the request's rung now; substitutes may see and answer it too. */
export function askRung(move: Move, request: FundingRequestRecord): void {
  const rung = rungOf(request);
  for (const userId of decidersOf(rung)) admit(move, userId, 'mandateHolder', 'asked');
  const owner = { role: 'mandateHolder', userId: rung.userId } as const;
  ask(move, { task: 'decideFunding', clock: 'fundingRung', owner, subjectId: request.id });
}
