import type { Clock, End } from './clock.js';
import { momentAt } from './local-time.js';
import { regionDay } from './region-days.js';
import { runningDays } from './taken-out-days.js';

/** The end of a term in working days. */
export interface WorkingDaysEnd extends End {
  kind: 'workingDays';
}

/** The end of a term in working days: closing time on the last; `undefined` when it lies after the calendar data. */
export function endOfWorkingDays(clock: Clock): WorkingDaysEnd | undefined {
  let counted = 0;
  for (const day of runningDays(clock)) {
    const { open } = regionDay(clock, day);
    if (!open) continue;
    counted += 1;
    if (counted === clock.term.amount) return { kind: 'workingDays', due: day, dueAt: momentAt(day, open.to) };
  }
  return undefined;
}
