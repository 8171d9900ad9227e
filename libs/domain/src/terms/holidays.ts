import { DECREE_DAYS } from './decree-days.js';
import { type Day, dateOf, dayOf, weekdayOf, yearOf } from './local-time.js';

/** First year with calendar data. */
export const FIRST_YEAR = 2024;
/** Last year with calendar data. */
export const LAST_YEAR = 2040;

/** A day of the statutory list: a general holiday, or a day equated with one by decree. */
export interface Holiday {
  /** Local date, YYYY-MM-DD. */
  date: string;
  /** What a Dutch reader calls the day. */
  name: string;
  kind: 'holiday' | 'decree';
}

const SUNDAY = 7;
const listsByYear = new Map<number, ReadonlyMap<Day, Holiday>>();

/**
 * The statutory list of one year in order of date: art. 3 of the Algemene termijnenwet with Good Friday and the days
 * equated by decree. Holidays that always fall on a Sunday are left out, as the weekend covers them.
 */
export function holidaysOf(year: number): Holiday[] {
  return [...listOf(year).values()];
}

/** The entry of the statutory list for a day, if there is one. */
export function holidayOn(day: Day): Holiday | undefined {
  return listOf(yearOf(day)).get(day);
}

/** Whether a day is a Saturday or a Sunday. */
export function isWeekend(day: Day): boolean {
  return weekdayOf(day) >= 6;
}

/** Whether a day is neither Saturday, Sunday nor on the statutory list. */
export function isOrdinaryDay(day: Day): boolean {
  return !isWeekend(day) && holidayOn(day) === undefined;
}

/** Easter Sunday of a year in the Gregorian calendar (Meeus, Jones and Butcher). */
export function easterSunday(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const lunar = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - lunar + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const sinceMarch = epact + toSunday - 7 * late + 114;
  return dayOf(year, Math.floor(sinceMarch / 31), (sinceMarch % 31) + 1);
}

function listOf(year: number): ReadonlyMap<Day, Holiday> {
  const known = listsByYear.get(year);
  if (known) return known;
  const list = statutoryList(year);
  listsByYear.set(year, list);
  return list;
}

function statutoryList(year: number): ReadonlyMap<Day, Holiday> {
  const easter = easterSunday(year);
  const general: [Day, string][] = [
    [dayOf(year, 1, 1), 'nieuwjaarsdag'],
    [easter - 2, 'Goede Vrijdag'],
    [easter + 1, 'tweede paasdag'],
    [kingsDay(year), 'Koningsdag'],
    [dayOf(year, 5, 5), 'Bevrijdingsdag'],
    [easter + 39, 'Hemelvaartsdag'],
    [easter + 50, 'tweede pinksterdag'],
    [dayOf(year, 12, 25), 'eerste kerstdag'],
    [dayOf(year, 12, 26), 'tweede kerstdag'],
  ];
  const list = new Map<Day, Holiday>();
  for (const { date, name } of DECREE_DAYS) {
    const [decreeYear, month, dayOfMonth] = date.split('-').map(Number) as [number, number, number];
    if (decreeYear === year) list.set(dayOf(year, month, dayOfMonth), { date, name, kind: 'decree' });
  }
  for (const [day, name] of general) list.set(day, { date: dateOf(day).toString(), name, kind: 'holiday' });
  return new Map([...list].sort(([a], [b]) => a - b));
}

function kingsDay(year: number): Day {
  const birthday = dayOf(year, 4, 27);
  return weekdayOf(birthday) === SUNDAY ? birthday - 1 : birthday;
}
