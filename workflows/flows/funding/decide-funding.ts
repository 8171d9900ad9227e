import type { Actor } from '#contracts/cases';
import type { DecideFundingInput, FundingDecisionRecord, FundingRequestRecord } from '#contracts/funding';
import { clocksOn, endClock, pauseClock } from '../../case-escalation/clocks.js';
import type { Move } from '../../case-escalation/move.js';
import { holder } from '../../case-escalation/owners.js';
import type { CommandRule } from '../../case-escalation/rules.js';
import { ask, endTask, openTasks, settle } from '../../case-escalation/tasks.js';
import { refuse } from '../../refusal.js';
import { returnToPlan } from '../plan/elements.js';
import { startWait } from '../waiting/start-wait.js';
import { hasDoorzettingsmacht, toDoorzettingsmacht } from './escalate-funding.js';
import { decidable } from './funding-view.js';
import { rungOf } from './ladder.js';
import { ladderQuestion } from './request-funding.js';

export const decideFunding: CommandRule<'decideFunding'> = {
  check(view, { actor, input }) {
    if (input.outcome === 'grantInPart' && input.amountCents === null) refuse('amountAboveRequest');
    const grants = input.outcome === 'grant' || input.outcome === 'grantInPart';
    const request = decidable(view, input.fundingRequestId, actor, grants ? input.amountCents : 0);
    if (request.status === 'supplement' && input.outcome === 'askSupplement') refuse('supplementOpen');
  },
  asks(view, { input }) {
    const { payerId, law, amountCents } = view.require('fundingRequest', input.fundingRequestId);
    if (input.outcome !== 'refuse') return null;
    return { ladders: [ladderQuestion({ payerId, law, costCents: amountCents }, view.at)] };
  },
  decide(move, { actor, input }) {
    const request = move.require('fundingRequest', input.fundingRequestId);
    const decision = putDecision(move, request, actor, input.outcome, input.amountCents ?? request.amountCents);
    switch (input.outcome) {
      case 'grant':
      case 'grantInPart':
        commit(move, request, decision);
        break;
      case 'refuse':
        refuseFunding(move, request);
        break;
      case 'askSupplement':
        askSupplement(move, request, input);
    }
    return { record: 'fundingDecision', id: decision.id };
  },
};

export function putDecision(
  move: Move,
  request: FundingRequestRecord,
  actor: Actor,
  outcome: FundingDecisionRecord['outcome'],
  amountCents: number,
): FundingDecisionRecord {
  const { mandateId, doorzettingsmacht } = rungOf(request);
  return move.put(
    'fundingDecision',
    {
      id: move.newId(),
      caseId: move.case.id,
      fundingRequestId: request.id,
      outcome,
      amountCents: outcome === 'refuse' || outcome === 'askSupplement' ? 0 : amountCents,
      decidedBy: actor.userId,
      mandateId,
      doorzettingsmacht,
      decidedAt: move.at,
    },
    { reason: 'reason', wordsForFamily: 'wordsForFamily' },
  );
}

/** The money is there: the wait for the help itself begins, unless a provisional commitment had begun it already. */
function commit(
  move: Move,
  request: FundingRequestRecord,
  { amountCents, doorzettingsmacht }: FundingDecisionRecord,
): void {
  const subject = { record: 'fundingRequest', id: request.id } as const;
  const inPart = amountCents < request.amountCents;
  endQuestions(move, request.id);
  move.revise('fundingRequest', request.id, {
    status: doorzettingsmacht ? 'overruled' : 'committed',
    committedCents: amountCents,
    decidedAt: move.at,
  });
  const type = doorzettingsmacht ? 'fundingOverruled' : inPart ? 'fundingCommittedInPart' : 'fundingCommitted';
  move.event(type, { subject, reasonWords: 'reason' });
  if (inPart) {
    const owner = holder(move, 'coordinator');
    ask(move, { task: 'reviewPartialGrant', clock: 'review', owner, subjectId: request.elementId });
  }
  startWait(move, request.elementId);
}

/** A refusal against the advice goes to doorzettingsmacht; refused there too, the element is the coordinator's again. */
function refuseFunding(move: Move, request: FundingRequestRecord): void {
  const subject = { record: 'fundingRequest', id: request.id } as const;
  move.event('fundingRefused', { subject, reasonWords: 'reason' });
  if (!hasDoorzettingsmacht(request)) return toDoorzettingsmacht(move, request, 'refused');
  endQuestions(move, request.id);
  move.revise('fundingRequest', request.id, { status: 'refused', decidedAt: move.at });
  returnToPlan(move, request.elementId, 'refused', 'reason');
}

/** The payer needs to know more: its clocks stand still until the coordinator has answered (Awb 4:15). */
function askSupplement(move: Move, request: FundingRequestRecord, { outcome }: DecideFundingInput): void {
  const subject = { record: 'fundingRequest', id: request.id } as const;
  for (const task of openTasks(move, request.id, ['decideFunding'])) endTask(move, task, 'done');
  for (const clock of clocksOn(move, request.id)) pauseClock(move, clock, 'supplement');
  move.revise('fundingRequest', request.id, { status: 'supplement' }, { supplementQuestion: 'reason' });
  const owner = holder(move, 'coordinator');
  ask(move, { task: 'supplementFunding', clock: 'fundingSupplement', owner, subjectId: request.id });
  move.event('fundingSupplementAsked', { subject, reasonCode: outcome, reasonWords: 'reason' });
}

function endQuestions(move: Move, requestId: string): void {
  settle(move, requestId);
  for (const clock of clocksOn(move, requestId)) endClock(move, clock, 'met');
}
