import type { RegionCalendar, Term } from '#contracts/terms';
import { FIRST_YEAR, LAST_YEAR } from './holidays.js';
import { type Day, type Moment, dayOf } from './local-time.js';

/** First and last day with calendar data: no term starts before the one or ends after the other. */
export const FIRST_DAY: Day = dayOf(FIRST_YEAR, 1, 1);
export const LAST_DAY: Day = dayOf(LAST_YEAR, 12, 31);

/** A pause that was read and found sound. It holds from `from` up to, not including, `to`. */
export interface Pause {
  from: Moment;
  to: Moment;
  fromDay: Day;
  toDay: Day;
  reason: string;
}

/** A question to the calculator that was read and found sound. */
export interface Clock {
  start: Moment;
  startDay: Day;
  term: Term;
  /** In order of time, without overlap. */
  pauses: readonly Pause[];
  calendar: RegionCalendar;
}

/** When a term ends. */
export interface End {
  /** Last day of the term. */
  due: Day;
  /** First moment at which the term is over. */
  dueAt: Moment;
}
