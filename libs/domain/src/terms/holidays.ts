import type { Holiday } from '#contracts/calendar';
import { DECREE_DAYS } from './decree-days.js';
import { type Day, dayOf, textOf, weekdayOf } from './local-time.js';

const SUNDAY = 7;

/**
 * The general holidays of a year in order of date: art. 3 of the Algemene termijnenwet with Good Friday. Holidays that
 * always fall on a Sunday are left out, as the weekend covers them.
 */
export function generalHolidaysOf(year: number): Holiday[] {
  const easter = easterSunday(year);
  const days: [Day, string][] = [
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
  return inOrder(days.map(([day, name]) => ({ date: textOf(day), name, kind: 'holiday' })));
}

/** The statutory list of a year as the software was built with it: general holidays, and days equated by decree. */
export function holidaysOf(year: number): Holiday[] {
  const decreed = DECREE_DAYS.filter(({ date }) => date.startsWith(`${year}-`));
  return inOrder([
    ...decreed.map(({ date, name }): Holiday => ({ date, name, kind: 'decree' })),
    ...generalHolidaysOf(year),
  ]);
}

/** Whether a day is a Saturday or a Sunday. */
export function isWeekend(day: Day): boolean {
  return weekdayOf(day) >= 6;
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

/** Sorted by date; where two share a day (Hemelvaartsdag on 5 May, say), the later named is told of. */
function inOrder(days: readonly Holiday[]): Holiday[] {
  const byDate = new Map(days.map((day) => [day.date, day]));
  return [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

function kingsDay(year: number): Day {
  const birthday = dayOf(year, 4, 27);
  return weekdayOf(birthday) === SUNDAY ? birthday - 1 : birthday;
}
