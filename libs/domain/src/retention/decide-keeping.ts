import { dayAt, parseDay, parseMoment, textOf } from '../terms/local-time.js';

/** What says whether a dossier stays. */
export interface Keeping {
  closed: boolean;
  /** Local date; null while the case is open. */
  keepUntil: string | null;
  /** Whether a legal hold stands. */
  held: boolean;
  /** Whether a request for destruction was granted, and seen by a second person. */
  destructionConfirmed: boolean;
}

/** Why a dossier is not destroyed now. */
export type KeptBecause = 'open' | 'held' | 'term';

/** What must happen with it now; `lookAgainOn` is a local date. */
export type KeepingDecision = { destroy: true } | { destroy: false; because: KeptBecause; lookAgainOn: string };

/** Whoever lifts a hold or closes a case says so; this is for the word that never came. */
const DAYS_BETWEEN_LOOKS = 30;

/**
 * Whether a dossier must be destroyed: its term is over or a request was granted, it is closed, and nothing holds it. The
 * last day of the term belongs to it: it goes on the day after.
 * @param at RFC 3339
 */
export function decideKeeping(keeping: Keeping, at: string): KeepingDecision {
  const today = dayAt(parseMoment(at)!);
  const later = textOf(today + DAYS_BETWEEN_LOOKS);
  const { closed, keepUntil, held, destructionConfirmed } = keeping;
  if (!closed || keepUntil === null) return { destroy: false, because: 'open', lookAgainOn: later };
  const lastDay = parseDay(keepUntil)!;
  const over = destructionConfirmed || lastDay < today;
  if (!over) return { destroy: false, because: 'term', lookAgainOn: textOf(lastDay + 1) };
  return held ? { destroy: false, because: 'held', lookAgainOn: later } : { destroy: true };
}
