import type { Clock, Pause } from './clock.js';
import type { Day } from './local-time.js';
import { lastDayOf } from './statutory-calendar.js';

/** The days that a pause takes out of a term in whole days: from the day after it began, up to the day it ended. */
export function takesOut({ fromDay, toDay }: Pause, day: Day): boolean {
  return fromDay < day && day < toDay;
}

/** The pause that takes a day out, if there is one. */
export function pauseOver(pauses: readonly Pause[], day: Day): Pause | undefined {
  return pauses.find((pause) => takesOut(pause, day));
}

/**
 * The days after the start of a clock that no pause takes out, up to the last day with calendar data. Who counts along
 * these and stops at the last day of a term never sees a pause that began on or after that day: such a pause changes
 * nothing.
 */
export function* runningDays({ startDay, pauses, statutory }: Clock): Generator<Day, void> {
  const lastDay = lastDayOf(statutory);
  let day = startDay + 1;
  for (const { fromDay, toDay } of pauses) {
    for (; day <= Math.min(fromDay, lastDay); day += 1) yield day;
    if (fromDay < day) day = Math.max(day, toDay);
  }
  for (; day <= lastDay; day += 1) yield day;
}
