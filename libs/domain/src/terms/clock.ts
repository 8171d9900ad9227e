import type { RegionCalendar, Term } from '#contracts/terms';
import type { Day, Moment } from './local-time.js';
import type { StatutoryCalendar } from './statutory-calendar.js';

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
  /** The region's. */
  calendar: RegionCalendar;
  statutory: StatutoryCalendar;
}

/** When a term ends. */
export interface End {
  /** Last day of the term. */
  due: Day;
  /** First moment at which the term is over. */
  dueAt: Moment;
}
