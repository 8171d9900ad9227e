import { DEFAULT_CALENDAR } from './default-calendar.js';
import { termEndsAt } from './end-of-term.js';

// Widen these two to 2024 to 2040 for the full comparison.
const YEARS = [2026, 2028];
const LONGEST = 120;

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

describe('statutory terms in days, against an oracle that walks day by day', () => {
  it.each(YEARS)(`agree for every start date of %i and 1 to ${LONGEST} days`, (year) => {
    const differences: string[] = [];
    for (let start = `${year}-01-01`; start.startsWith(String(year)); start = shift(start, 1)) {
      for (let amount = 1; amount <= LONGEST; amount += 1) {
        const { due, dueAt } = termEndsAt({
          start: `${start}T11:00:00Z`,
          term: { calendar: 'statutory', amount, unit: 'days' },
          calendar: DEFAULT_CALENDAR,
        });
        const expected = oracle(start, amount);
        if (due !== expected || dueAt !== midnightAfter(expected)) differences.push(`${start} + ${amount}: ${due}`);
      }
    }
    expect(differences).toEqual([]);
  });
});

function oracle(start: string, amount: number): string {
  let end = shift(start, amount);
  if (amount > 90) return end;
  while (isFree(end)) end = shift(end, 1);
  if (amount < 3) return end;
  while (ordinaryDaysBetween(start, end) < 2) end = shift(end, 1);
  return end;
}

function ordinaryDaysBetween(start: string, end: string): number {
  let count = 0;
  for (let date = shift(start, 1); date <= end && count < 2; date = shift(date, 1)) if (!isFree(date)) count += 1;
  return count;
}

const freeDates = new Map<string, boolean>();

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
  const next = shift(date, 1);
  const isSummer = next > lastSunday(next, '03') && next <= lastSunday(next, '10');
  return `${date}T${isSummer ? '22' : '23'}:00:00Z`;
}

function lastSunday(date: string, month: '03' | '10'): string {
  const lastDay = `${date.slice(0, 4)}-${month}-31`;
  return shift(lastDay, -new Date(lastDay).getUTCDay());
}

function shift(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}
