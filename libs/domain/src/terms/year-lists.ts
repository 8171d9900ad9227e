import type { Holiday } from '#contracts/calendar';
import { type Day, dayOf, parseDay, yearOf } from './local-time.js';

interface YearList {
  first: Day;
  last: Day;
  days: ReadonlyMap<Day, Holiday>;
}

/** Looks days up in lists of years, each read when it is first asked for: a case touches few, and cases are many. */
export function byYear(listOf: (year: number) => readonly Holiday[]): (day: Day) => Holiday | undefined {
  const lists = new Map<number, YearList>();
  let current: YearList | undefined;
  return (day) => {
    // Who counts asks day after day: most are in the year of the one before.
    if (!current || day < current.first || day > current.last) {
      const year = yearOf(day);
      current = lists.get(year) ?? readYear(year, listOf(year));
      lists.set(year, current);
    }
    return current.days.get(day);
  };
}

function readYear(year: number, list: readonly Holiday[]): YearList {
  const days = new Map(list.map((holiday) => [parseDay(holiday.date)!, holiday]));
  return { first: dayOf(year, 1, 1), last: dayOf(year, 12, 31), days };
}

/** What was made of a key before, or else what is made of it now. */
export function memoised<K extends object, V extends object>(made: WeakMap<K, V>, key: K, make: () => V): V {
  const known = made.get(key);
  if (known) return known;
  const value = make();
  made.set(key, value);
  return value;
}
