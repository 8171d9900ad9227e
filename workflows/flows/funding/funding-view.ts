import type { Actor } from '#contracts/cases';
import type { FundingRequestRecord, FundingStatus, MandateRung } from '#contracts/funding';
import { actsAs, isPerson } from '../../case-escalation/checks.js';
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
  isPerson(actor, ...request.ladder.flatMap(decidersOf));
  const amount = amountCents ?? request.amountCents;
  if (amount > request.amountCents) refuse('amountAboveRequest', { amountCents: request.amountCents });
  const { ceilingCents } = mandateOf(actor, request);
  if (ceilingCents !== null && amount > ceilingCents) refuse('aboveCeiling', { amountCents: amount, ceilingCents });
  isPerson(actor, ...decidersOf(rungOf(request)));
  return request;
}

/** The mandate that somebody on the ladder holds: that of the rung which is asked now, if it is theirs. */
function mandateOf(actor: Actor, request: FundingRequestRecord): MandateRung {
  const rungs = [rungOf(request), ...request.ladder];
  return rungs.find((rung) => decidersOf(rung).some((id) => actsAs(actor).includes(id))) ?? rungOf(request);
}
