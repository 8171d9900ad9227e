import type { ClockKind } from '#contracts/clocks';
import type { Pool } from '#contracts/teams';
import { clocksOn, endClock, startClock } from '../../case-escalation/clocks.js';
import type { Move } from '../../case-escalation/move.js';
import { widerThan } from './team-view.js';

/** A wider pool has been opened: a clock of its own watches whether it gives a team. */
export function watchPool(move: Move): void {
  stopWatchingPool(move, 'stopped');
  startClock(move, 'widerPool', move.case.id);
}

export function stopWatchingPool(move: Move, how: 'met' | 'stopped'): void {
  for (const clock of clocksOn(move, move.case.id, ['widerPool'])) endClock(move, clock, how);
}

/**
 * Nobody was found here: a clock opens the next pool by itself, also where a case began in a wider one or somebody fell out
 * after the team was whole. While the region has its term, that is the clock.
 */
export function watchUnwatched(move: Move, pool: Pool): void {
  if (!widerThan(pool)) return;
  const kinds: ClockKind[] = pool === 'region' ? ['assembly', 'widerPool'] : ['widerPool'];
  if (clocksOn(move, move.case.id, kinds).length === 0) watchPool(move);
}
