import type { Term } from '#contracts/terms';
import type { Clock, End } from './clock.js';
import { type Day, momentAt, monthsAfter } from './local-time.js';
import { isOrdinaryDay } from './statutory-calendar.js';
import { runningDays } from './taken-out-days.js';

/** The end of a term in days, weeks or months, with what led to it. */
export interface WholeDaysEnd extends End {
  kind: 'wholeDays';
  /** Last day before the Algemene termijnenwet had its say. */
  plainEnd: Day;
  /** How many days the term holds by itself. */
  length: number;
}

// Art. 2 of the Algemene termijnenwet.
const ORDINARY_DAYS_NEEDED = 2;
const SHORTEST_WITH_ORDINARY_DAYS = 3;
// Art. 4 of the Algemene termijnenwet: it leaves alone what is longer.
const LONGEST_RUNNING_ON: Partial<Record<Term['unit'], number>> = { days: 90, weeks: 12, months: 3 };

/** Whether art. 1 and 2 of the Algemene termijnenwet apply to a term; the amount and unit count as given. */
export function runsOn({ calendar, unit, amount }: Term): boolean {
  return calendar === 'statutory' && amount <= (LONGEST_RUNNING_ON[unit] ?? 0);
}

/** The end of a term in days, weeks or months; `undefined` when it lies after the calendar data. */
export function endOfWholeDays(clock: Clock): WholeDaysEnd | undefined {
  const { startDay, term, statutory } = clock;
  const length = lengthInDays(startDay, term);
  const mustBeOrdinary = runsOn(term);
  const needed = mustBeOrdinary && isThreeDaysOrMore(term) ? ORDINARY_DAYS_NEEDED : 0;
  let counted = 0;
  let ordinaryDays = 0;
  let plainEnd: Day | undefined;
  for (const day of runningDays(clock)) {
    counted += 1;
    if (ordinaryDays < needed && isOrdinaryDay(statutory, day)) ordinaryDays += 1;
    if (counted < length) continue;
    plainEnd ??= day;
    if (mustBeOrdinary && (ordinaryDays < needed || !isOrdinaryDay(statutory, day))) continue;
    return { kind: 'wholeDays', due: day, dueAt: momentAt(day + 1), plainEnd, length };
  }
  return undefined;
}

function lengthInDays(startDay: Day, { amount, unit }: Term): number {
  if (unit === 'months') return monthsAfter(startDay, amount) - startDay;
  return unit === 'weeks' ? amount * 7 : amount;
}

function isThreeDaysOrMore({ amount, unit }: Term): boolean {
  return unit !== 'days' || amount >= SHORTEST_WITH_ORDINARY_DAYS;
}
