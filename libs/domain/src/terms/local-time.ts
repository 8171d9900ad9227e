/**
 * A date in Amsterdam, where every date and time of a term is meant, as the number of days since 1970-01-01: cheap to
 * count with, compare and use as a key.
 */
export type Day = number;

/** A moment as milliseconds since the epoch. */
export type Moment = number;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const RFC_3339 = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(\.\d{1,9})?(?:[Zz]|([+-])(\d{2}):(\d{2}))$/;
const THURSDAY = 4;
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const MILLISECONDS_PER_DAY = 24 * HOUR;
const WINTER_OFFSET = HOUR;
const SUMMER_OFFSET = 2 * HOUR;

/** The moment that an RFC 3339 text names, to the millisecond, or `undefined` when it names none. */
export function parseMoment(text: string): Moment | undefined {
  const [, date = '', hour = 0, minute = 0, second = 0, fraction = '.0', sign, aheadHours = 0, aheadMinutes = 0] =
    RFC_3339.exec(text) ?? [];
  const day = parseDay(date);
  if (day === undefined || Math.max(+hour, +aheadHours) > 23 || Math.max(+minute, +second, +aheadMinutes) > 59) {
    return undefined;
  }
  const ahead = (sign === '-' ? -1 : 1) * (+aheadHours * HOUR + +aheadMinutes * MINUTE);
  const time = +hour * HOUR + +minute * MINUTE + +second * SECOND + +fraction.slice(1, 4).padEnd(3, '0');
  return day * MILLISECONDS_PER_DAY + time - ahead;
}

/** The day that a YYYY-MM-DD text names, or `undefined` when it names none. */
export function parseDay(text: string): Day | undefined {
  const [, year, month, dayOfMonth] = DATE.exec(text) ?? [];
  if (year === undefined) return undefined;
  const day = dayOf(+year, +month!, +dayOfMonth!);
  return textOf(day) === text ? day : undefined;
}

/** The day with this year, month (1 to 12) and day of the month. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  return Date.UTC(year, month - 1, dayOfMonth) / MILLISECONDS_PER_DAY;
}

/** Year, month (1 to 12) and day of the month of a day. */
export function dateOf(day: Day): { year: number; month: number; dayOfMonth: number } {
  const date = new Date(day * MILLISECONDS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() };
}

/** The day so many months later: the same day number, or the month's last day. */
export function monthsAfter(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = dateOf(day);
  const lastOfMonth = dayOf(year, month + months + 1, 1) - 1;
  return Math.min(dayOf(year, month + months, dayOfMonth), lastOfMonth);
}

/** A day as YYYY-MM-DD. */
export function textOf(day: Day): string {
  return new Date(day * MILLISECONDS_PER_DAY).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** The year of a day. */
export function yearOf(day: Day): number {
  return new Date(day * MILLISECONDS_PER_DAY).getUTCFullYear();
}

/** The local day on which a moment falls. */
export function dayAt(moment: Moment): Day {
  return Math.floor((moment + offsetAt(moment)) / MILLISECONDS_PER_DAY);
}

/**
 * The moment at which a local day reaches a time of day (`HH:MM`, midnight when left out). A time that summer time
 * skips is moved on by the hour that was skipped; a time that comes twice is its first coming.
 */
export function momentAt(day: Day, time = '00:00'): Moment {
  const [hours, minutes] = time.split(':').map(Number) as [number, number];
  const local = day * MILLISECONDS_PER_DAY + hours * HOUR + minutes * MINUTE;
  const inSummer = local - SUMMER_OFFSET;
  const inWinter = local - WINTER_OFFSET;
  // In summer time's last hour both readings hold and the earlier wins; in the skipped hour neither does.
  return offsetAt(inSummer) === SUMMER_OFFSET ? inSummer : inWinter;
}

/** A moment as RFC 3339 in UTC. */
export function toUtc(moment: Moment): string {
  return new Date(moment).toISOString().replace(/\.?0*Z$/, 'Z');
}

/** The local time of day of a moment, `HH:MM`, with seconds when there are any. */
export function timeAt(moment: Moment): string {
  const time = new Date(moment + offsetAt(moment)).toISOString().slice('YYYY-MM-DDT'.length, -'.000Z'.length);
  return time.endsWith(':00') ? time.slice(0, -':00'.length) : time;
}

/** ISO weekday of a day: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Day): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  const sinceMonday = (((day + THURSDAY - 1) % 7) + 7) % 7;
  return (sinceMonday + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/**
 * How far Amsterdam is ahead of UTC: summer time holds from 01:00 UTC on the last Sunday of March to that of October
 * (directive 2000/84/EC). Kept here as the other law is, so that a case replays the same under every zone database.
 */
function offsetAt(moment: Moment): number {
  const year = new Date(moment).getUTCFullYear();
  const inSummer = moment >= clockChange(year, 3) && moment < clockChange(year, 10);
  return inSummer ? SUMMER_OFFSET : WINTER_OFFSET;
}

function clockChange(year: number, month: 3 | 10): Moment {
  const lastDay = dayOf(year, month, 31);
  return (lastDay - (weekdayOf(lastDay) % 7)) * MILLISECONDS_PER_DAY + HOUR;
}
