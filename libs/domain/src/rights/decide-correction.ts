import type { CorrectionRecord } from '#contracts/rights';
import type { Ruled } from './ruled.js';

export interface CorrectionDecision {
  outcome: 'grant' | 'refuse';
  by: string;
  /** RFC 3339 */
  at: string;
}

/** A request for correction after somebody decided on it; once. */
export function decideCorrection(
  { status }: Pick<CorrectionRecord, 'status'>,
  { outcome, by, at }: CorrectionDecision,
): Ruled<CorrectionRecord> {
  if (status !== 'asked') return { refused: 'alreadyDecided' };
  return { change: { status: outcome === 'grant' ? 'granted' : 'refused', decidedBy: by, decidedAt: at } };
}
