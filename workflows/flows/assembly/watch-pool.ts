import { clocksOn, endClock, startClock } from '../../case-escalation/clocks.js';
import type { Move } from '../../case-escalation/move.js';

/** A wider pool has been opened: a clock of its own watches whether it gives a team. */
export function watchPool(move: Move): void {
  stopWatchingPool(move, 'stopped');
  startClock(move, 'widerPool', move.case.id);
}

export function stopWatchingPool(move: Move, how: 'met' | 'stopped'): void {
  for (const clock of clocksOn(move, move.case.id, ['widerPool'])) endClock(move, clock, how);
}
