import type { CalendarYear, DaysOff, Holiday } from '#contracts/calendar';
import { decreeOf, LAST_DECREE_YEAR } from './decree-days.js';
import { generalHolidaysOf, holidaysOf, isWeekend } from './holidays.js';
import { type Day, dayOf } from './local-time.js';
import { byYear, memoised } from './year-lists.js';

/** The statutory list as a calculator asks it. Outside its years it knows no days, and no term may begin or end. */
export interface StatutoryCalendar {
  firstYear: number;
  lastYear: number;
  /** Last year for which the decree that equates days is known; dates after it may still move. */
  lastDecreeYear: number;
  /** The entry of the list for a day, if there is one. */
  on(day: Day): Holiday | undefined;
}

const FIRST_YEAR = 2024;
const LAST_BUILT_IN_YEAR = 2040;
// Far enough that no running case ever comes to the end of its calendar.
const LAST_YEAR_OF_A_CASE = 2200;
const LAW = 'Algemene termijnenwet, artikel 3';

const ofYears = new WeakMap<readonly CalendarYear[], StatutoryCalendar>();
const ofCases = new WeakMap<DaysOff, StatutoryCalendar>();
let withoutDaysOff: StatutoryCalendar | undefined;

/**
 * The calendar of these years and no others, in any order.
 *
 * @throws Error when there is no year, or one between the first and the last is missing.
 */
export function knownCalendar(years: readonly CalendarYear[]): StatutoryCalendar {
  return memoised(ofYears, years, () => readYears(years));
}

/**
 * The calendar by which a running case counts: the days off that it carries and, for years that those do not know, the
 * law's general holidays, so that a case never comes to a halt. Without days off: the list that the software was built
 * with. Names of days equated by decree are not carried; see `namedAfter`.
 */
export function caseCalendar(daysOff: DaysOff | undefined): StatutoryCalendar {
  if (daysOff) return memoised(ofCases, daysOff, () => readDaysOff(daysOff));
  return (withoutDaysOff ??= {
    firstYear: FIRST_YEAR,
    lastYear: LAST_YEAR_OF_A_CASE,
    lastDecreeYear: LAST_DECREE_YEAR,
    on: byYear(holidaysOf),
  });
}

/** The days of a calendar told with the names, and the knowledge of decrees, of another: for who explains a case. */
export function namedAfter(calendar: StatutoryCalendar, names: StatutoryCalendar): StatutoryCalendar {
  const { firstYear, lastYear } = calendar;
  const on = (day: Day) => {
    const holiday = calendar.on(day);
    return holiday && (names.on(day) ?? holiday);
  };
  return { firstYear, lastYear, lastDecreeYear: names.lastDecreeYear, on };
}

/** The years that the software was built with; an empty database begins with these. */
export function builtInYears(): CalendarYear[] {
  return Array.from({ length: LAST_BUILT_IN_YEAR - FIRST_YEAR + 1 }, (_, index) => builtInYear(FIRST_YEAR + index));
}

/** What a case carries of these years. */
export function daysOffOf(years: readonly CalendarYear[]): DaysOff {
  return Object.fromEntries(years.map(({ year, days }) => [year, days.map(({ date }) => date.slice('YYYY-'.length))]));
}

/** First day of a calendar: no term starts before it. */
export function firstDayOf({ firstYear }: StatutoryCalendar): Day {
  return dayOf(firstYear, 1, 1);
}

/** Last day of a calendar: no term ends after it. */
export function lastDayOf({ lastYear }: StatutoryCalendar): Day {
  return dayOf(lastYear, 12, 31);
}

/** Whether a day is neither Saturday, Sunday nor on the statutory list. */
export function isOrdinaryDay(statutory: StatutoryCalendar, day: Day): boolean {
  return !isWeekend(day) && statutory.on(day) === undefined;
}

function builtInYear(year: number): CalendarYear {
  const decree = decreeOf(year);
  return {
    year,
    days: holidaysOf(year),
    decreesKnown: decree !== undefined,
    source: decree ? `${LAW}; ${decree}` : LAW,
  };
}

function readYears(years: readonly CalendarYear[]): StatutoryCalendar {
  const known = new Map(years.map((year) => [year.year, year]));
  const [firstYear, lastYear] = [Math.min(...known.keys()), Math.max(...known.keys())];
  if (known.size === 0 || known.size !== lastYear - firstYear + 1) {
    throw new Error(`The calendar has gaps: ${[...known.keys()].join(', ')}.`);
  }
  return {
    firstYear,
    lastYear,
    lastDecreeYear: lastDecreeYearOf(known, firstYear),
    on: byYear((year) => known.get(year)?.days ?? []),
  };
}

/** Up to the first year without: an explanation that ends after it must warn. */
function lastDecreeYearOf(known: ReadonlyMap<number, CalendarYear>, firstYear: number): number {
  let year = firstYear;
  while (known.get(year)?.decreesKnown) year += 1;
  return year - 1;
}

function readDaysOff(daysOff: DaysOff): StatutoryCalendar {
  const years = Object.keys(daysOff).map(Number);
  const lists = new Map(years.map((year) => [year, daysOff[year]!]));
  const hasDecree = (year: number) => namedDays(year, lists.get(year)!).some(({ kind }) => kind === 'decree');
  return {
    firstYear: Math.min(FIRST_YEAR, ...years),
    lastYear: LAST_YEAR_OF_A_CASE,
    // Asked by who explains, never by a running case: cases are many, and this looks through every year.
    get lastDecreeYear() {
      return Math.max(FIRST_YEAR - 1, ...years.filter(hasDecree));
    },
    on: byYear((year) => {
      const days = lists.get(year);
      return days ? namedDays(year, days) : generalHolidaysOf(year);
    }),
  };
}

function namedDays(year: number, days: readonly string[]): Holiday[] {
  const general = new Map(generalHolidaysOf(year).map((holiday) => [holiday.date, holiday]));
  return days.map((monthAndDay) => {
    const date = `${year}-${monthAndDay}`;
    return general.get(date) ?? { date, name: 'een dag die als feestdag geldt', kind: 'decree' };
  });
}
