import type { Law } from './codes.js';

/** One step of a payer's mandate ladder: who may decide, up to how much. */
export interface MandateRung {
  mandateId: string;
  userId: string;
  /** Stand in for the holder, in this order. */
  substituteUserIds: string[];
  /** Per decision; null: no ceiling. */
  ceilingCents: number | null;
  doorzettingsmacht: boolean;
}

export interface LadderQuestion {
  payerId: string;
  law: Law;
  amountCents: number;
  /** The moment for which mandates must be valid. */
  at: string;
}

export const FUNDING_STATUSES = [
  'requested',
  'reminded',
  'escalated',
  'supplement',
  'provisional',
  'committed',
  'refused',
  'overruled',
  'released',
] as const;
export type FundingStatus = (typeof FUNDING_STATUSES)[number];

export interface FundingRequestRecord {
  id: string;
  caseId: string;
  elementId: string;
  payerId: string;
  law: Law;
  amountCents: number;
  committedCents: number | null;
  status: FundingStatus;
  ladder: MandateRung[];
  /** Index in `ladder` of who is asked now. */
  rung: number;
  requestedAt: string;
  decidedAt: string | null;
  provisionalUntil: string | null;
}

export const FUNDING_OUTCOMES = ['grant', 'grantInPart', 'refuse', 'askSupplement'] as const;
export type FundingOutcome = (typeof FUNDING_OUTCOMES)[number];

export interface FundingDecisionRecord {
  id: string;
  caseId: string;
  fundingRequestId: string;
  outcome: FundingOutcome | 'provisional';
  amountCents: number;
  decidedBy: string;
  mandateId: string;
  doorzettingsmacht: boolean;
  decidedAt: string;
}

export interface DecideFundingInput {
  fundingRequestId: string;
  outcome: FundingOutcome;
  /** Asked with `grantInPart`; otherwise the amount requested. */
  amountCents: number | null;
}

export interface CommitProvisionallyInput {
  fundingRequestId: string;
  amountCents: number;
  /** Last local date of the provisional commitment. */
  until: string;
}

export interface SupplementFundingInput {
  fundingRequestId: string;
}
