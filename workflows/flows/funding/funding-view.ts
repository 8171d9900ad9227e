import type { Actor } from '#contracts/cases';
import type { FundingRequestRecord, FundingStatus } from '#contracts/funding';
import { isPerson } from '../../case-escalation/checks.js';
import type { CaseView } from '../../case-escalation/view.js';
import { refuse } from '../../refusal.js';
import { decidersOf, rungOf } from './ladder.js';

const OPEN: readonly FundingStatus[] = ['requested', 'reminded', 'escalated', 'supplement', 'provisional'];

export function isUndecided({ status }: FundingRequestRecord): boolean {
  return OPEN.includes(status);
}

/** The request, if this person may decide about this amount on it now. */
export function decidable(view: CaseView, id: string, actor: Actor, amountCents: number | null): FundingRequestRecord {
  const request = view.require('fundingRequest', id);
  if (!isUndecided(request)) refuse('alreadyDecided', { at: request.decidedAt ?? undefined, was: request.status });
  const rung = rungOf(request);
  isPerson(actor, ...decidersOf(rung));
  const amount = amountCents ?? request.amountCents;
  if (amount > request.amountCents) refuse('amountAboveRequest', { amountCents: request.amountCents });
  if (rung.ceilingCents !== null && amount > rung.ceilingCents) {
    refuse('aboveCeiling', { amountCents: amount, ceilingCents: rung.ceilingCents });
  }
  return request;
}
