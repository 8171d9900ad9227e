import type { Comparison } from './compare-teams.js';
import { isBetter } from './is-better.js';
import { isEarlier } from './is-earlier.js';

/**
 * Whether the first difference is one for the better. The teams compared need not be worse: less may have been asked of
 * one, or the other was not proven to be the best.
 *
 * @param starts when slots begin, RFC 3339, by id
 */
export function isGain(first: Comparison, starts: ReadonlyMap<string, string>): boolean {
  if (first.worseOn === null) return false;
  if (first.worseOn === 'slot') return isEarlier(first.theirs, first.best, starts);
  return isBetter(first.worseOn, first.best, first.theirs);
}
