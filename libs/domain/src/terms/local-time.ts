import { Temporal } from 'temporal-polyfill';

/** The zone in which every local date and time of a term is meant. */
export const ZONE = 'Europe/Amsterdam';

/** A local date as the number of days since 1970-01-01: cheap to count with, compare and use as a key. */
export type Day = number;

/** A moment as milliseconds since the epoch. */
export type Moment = number;

const RFC_3339 = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d{1,9})?([Zz]|[+-]\d{2}:\d{2})$/;
const THURSDAY = 4;
const MILLISECONDS_PER_DAY = 86_400_000;

/** The moment that an RFC 3339 text names, or `undefined` when it names none. */
export function parseMoment(text: string): Temporal.Instant | undefined {
  return RFC_3339.test(text) ? orUndefined(() => Temporal.Instant.from(text.toUpperCase())) : undefined;
}

/** The day that a YYYY-MM-DD text names, or `undefined` when it names none. */
export function parseDay(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  return orUndefined(() => dayOfDate(Temporal.PlainDate.from(text)));
}

/** The day with this year, month (1 to 12) and day of the month. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  return Date.UTC(year, month - 1, dayOfMonth) / MILLISECONDS_PER_DAY;
}

/** The day number of a calendar date. */
export function dayOfDate({ year, month, day }: Temporal.PlainDate): Day {
  return dayOf(year, month, day);
}

/** The calendar date of a day number. */
export function dateOf(day: Day): Temporal.PlainDate {
  const date = new Date(day * MILLISECONDS_PER_DAY);
  return new Temporal.PlainDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** The year of a day. */
export function yearOf(day: Day): number {
  return new Date(day * MILLISECONDS_PER_DAY).getUTCFullYear();
}

/** The local day on which a moment falls. */
export function dayAt(moment: Moment): Day {
  const { year, month, day } = localAt(moment);
  return dayOf(year, month, day);
}

/** The local date and time of a moment. */
export function localAt(moment: Moment): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(ZONE);
}

/**
 * The moment at which a local day reaches a time of day (`HH:MM`, midnight when left out). A time that summer time
 * skips is moved on by the hour that was skipped; a time that comes twice is its first coming.
 */
export function momentAt(day: Day, time?: string): Moment {
  return dateOf(day).toZonedDateTime({ timeZone: ZONE, plainTime: time }).epochMilliseconds;
}

/** A moment as RFC 3339 in UTC. */
export function toUtc(moment: Moment): string {
  return Temporal.Instant.fromEpochMilliseconds(moment).toString();
}

/** ISO weekday of a day: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Day): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  const sinceMonday = (((day + THURSDAY - 1) % 7) + 7) % 7;
  return (sinceMonday + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

function orUndefined<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
