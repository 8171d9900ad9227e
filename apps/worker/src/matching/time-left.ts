import type { RegionPolicy } from '#contracts/policies';
import type { Solved } from './team-search.js';

/** A look beside the team gets at least this, unless the policy gives less: somebody may wait for all of them together. */
const LEAST_MS = 1_000;

/** How long the price of wishes, or the wider pool, may be looked at: what the looks before it left, in milliseconds. */
export function timeLeft(
  { assembly: { timeLimitMs } }: Pick<RegionPolicy, 'assembly'>,
  before: (Solved | null)[],
): number {
  const spent = before.reduce((sum, look) => sum + (look?.milliseconds ?? 0), 0);
  return Math.min(timeLimitMs, Math.max(LEAST_MS, timeLimitMs - spent));
}
