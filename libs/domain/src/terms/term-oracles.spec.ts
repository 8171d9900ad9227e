import type { Term } from '#contracts/terms';
import { DEFAULT_CALENDAR } from './default-calendar.js';
import { termEndsAt } from './end-of-term.js';
import { builtInYears, knownCalendar } from './statutory-calendar.js';
import { TermFault } from './term-fault.js';

/**
 * Every start date with calendar data and every length, against rules told a second time: on texts, day by day, with no
 * arithmetic shared.
 */
const YEARS = Array.from({ length: 17 }, (_, index) => 2024 + index);
const LONGEST = 120;
const LAST_DAY = '2040-12-31';

const DAY = 86_400_000;
const EASTER_SUNDAYS = new Set([
  ...['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16', '2029-04-01', '2030-04-21', '2031-04-13'],
  ...['2032-03-28', '2033-04-17', '2034-04-09', '2035-03-25', '2036-04-13', '2037-04-05', '2038-04-25', '2039-04-10'],
  ...['2040-04-01', '2041-04-21'],
]);
const FROM_EASTER = [-2, 1, 39, 50];
const FIXED = ['01-01', '05-05', '12-25', '12-26'];
const DECREED = new Set([
  ...['2024-05-10', '2024-12-27', '2025-05-30', '2026-01-02', '2026-05-15', '2027-05-07', '2028-04-28', '2028-05-26'],
]);

const statutory = knownCalendar(builtInYears());
const nextDates = new Map<string, string>();
const freeDates = new Map<string, boolean>();

describe.each<[Term['calendar'], Term['unit'], (start: string, amount: number) => string, (due: string) => string]>([
  ['statutory', 'days', statutoryEnd, midnightAfter],
  ['agreed', 'days', plainEnd, midnightAfter],
  ['agreed', 'workingDays', workingDaysEnd, closingTimeOn],
])('%s %s, against an oracle that walks day by day', (calendar, unit, endOf, momentOf) => {
  it.each(YEARS)(
    `agree for every start date of %i and 1 to ${LONGEST}`,
    (year) => {
      const differences: string[] = [];
      for (let start = `${year}-01-01`; start.startsWith(String(year)); start = next(start)) {
        for (let amount = 1; amount <= LONGEST; amount += 1) {
          const found = answer(start, { calendar, amount, unit });
          const due = endOf(start, amount);
          const expected = due > LAST_DAY ? 'beyond the data' : momentOf(due);
          if (found !== expected) differences.push(`${start} + ${amount}: ${found}, not ${expected}`);
        }
      }
      expect(differences).toEqual([]);
    },
    60_000,
  );
});

function answer(start: string, term: Term): string {
  try {
    const { due, dueAt } = termEndsAt({ start: `${start}T11:00:00Z`, term, calendar: DEFAULT_CALENDAR, statutory });
    return `${due} ${dueAt}`;
  } catch (error) {
    if (error instanceof TermFault && error.message.includes('2041 ontbreekt')) return 'beyond the data';
    throw error;
  }
}

function statutoryEnd(start: string, amount: number): string {
  let end = plainEnd(start, amount);
  if (amount > 90) return end;
  while (isFree(end)) end = next(end);
  if (amount < 3) return end;
  while (ordinaryDaysBetween(start, end) < 2) end = next(end);
  return end;
}

function ordinaryDaysBetween(start: string, end: string): number {
  let count = 0;
  for (let date = next(start); date <= end && count < 2; date = next(date)) if (!isFree(date)) count += 1;
  return count;
}

function plainEnd(start: string, amount: number): string {
  return shift(start, amount);
}

function workingDaysEnd(start: string, amount: number): string {
  let end = start;
  for (let left = amount; left > 0;) {
    end = next(end);
    if (!isFree(end)) left -= 1;
  }
  return end;
}

function isFree(date: string): boolean {
  const known = freeDates.get(date);
  if (known !== undefined) return known;
  const free = isFreeDate(date);
  freeDates.set(date, free);
  return free;
}

function isFreeDate(date: string): boolean {
  const weekday = new Date(date).getUTCDay();
  if (weekday === 0 || weekday === 6 || DECREED.has(date) || FIXED.includes(date.slice(5))) return true;
  if (date.endsWith('04-27') || (date.endsWith('04-26') && new Date(shift(date, 1)).getUTCDay() === 0)) return true;
  return FROM_EASTER.some((days) => EASTER_SUNDAYS.has(shift(date, -days)));
}

function midnightAfter(date: string): string {
  const tomorrow = next(date);
  const isSummer = tomorrow > lastSunday(tomorrow, '03') && tomorrow <= lastSunday(tomorrow, '10');
  return `${date} ${date}T${isSummer ? '22' : '23'}:00:00Z`;
}

function closingTimeOn(date: string): string {
  const isSummer = date >= lastSunday(date, '03') && date < lastSunday(date, '10');
  return `${date} ${date}T${isSummer ? '15' : '16'}:00:00Z`;
}

function lastSunday(date: string, month: '03' | '10'): string {
  const lastDay = `${date.slice(0, 4)}-${month}-31`;
  return shift(lastDay, -new Date(lastDay).getUTCDay());
}

function next(date: string): string {
  const known = nextDates.get(date);
  if (known) return known;
  const after = shift(date, 1);
  nextDates.set(date, after);
  return after;
}

function shift(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}
