import type {
  DestructionGround,
  DestructionObjection,
  DestructionOutcome,
  DestructionRequestRecord,
} from '#contracts/rights';
import type { Ruled } from './ruled.js';

export interface DestructionDecision {
  outcome: DestructionOutcome;
  ground: DestructionGround;
  by: string;
  /** RFC 3339 */
  at: string;
}

/** What of the dossier itself a decision depends on. */
export interface DossierStanding {
  closed: boolean;
  held: boolean;
}

/**
 * A request for destruction after the coordinator decided on it. A grant waits for a second person; it needs a closed case
 * that nothing holds. A refusal can always be given.
 */
export function decideDestruction(
  { status }: Pick<DestructionRequestRecord, 'status'>,
  { outcome, ground, by, at }: DestructionDecision,
  dossier: DossierStanding,
): Ruled<DestructionRequestRecord> {
  if (status !== 'asked') return { refused: 'alreadyDecided' };
  const decided = { ground, decidedBy: by, decidedAt: at, objection: null };
  if (outcome === 'refuse') return { change: { ...decided, status: 'refused' } };
  return hindrance(dossier) ?? { change: { ...decided, status: 'granted' } };
}

export interface DestructionCheck {
  /** Null: nothing is amiss. */
  objection: DestructionObjection | null;
  by: string;
  /** RFC 3339 */
  at: string;
}

/** A granted request after the second person looked: the dossier goes, or the coordinator must decide again. */
export function confirmDestruction(
  { status, decidedBy }: Pick<DestructionRequestRecord, 'status' | 'decidedBy'>,
  { objection, by, at }: DestructionCheck,
  dossier: DossierStanding,
): Ruled<DestructionRequestRecord> {
  if (status !== 'granted') return { refused: status === 'asked' ? 'notGranted' : 'alreadyDecided' };
  if (by === decidedBy) return { refused: 'samePersonDecides' };
  if (objection) return { change: { status: 'asked', objection, decidedBy: null, decidedAt: null, ground: null } };
  return hindrance(dossier) ?? { change: { status: 'confirmed', confirmedBy: by, confirmedAt: at } };
}

function hindrance({ closed, held }: DossierStanding): { refused: 'caseStillOpen' | 'legalHoldStands' } | null {
  if (!closed) return { refused: 'caseStillOpen' };
  return held ? { refused: 'legalHoldStands' } : null;
}
