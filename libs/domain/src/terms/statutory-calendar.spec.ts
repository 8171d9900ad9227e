import type { CalendarYear } from '#contracts/calendar';
import { holidaysOf } from './holidays.js';
import { type Day, dayOf } from './local-time.js';
import {
  builtInYears,
  caseCalendar,
  daysOffOf,
  isOrdinaryDay,
  knownCalendar,
  namedAfter,
  type StatutoryCalendar,
} from './statutory-calendar.js';

const YEARS = builtInYears();
const BUILT_IN = knownCalendar(YEARS);
const yearWith = (year: number, ...days: CalendarYear['days']): CalendarYear => ({
  year,
  days: [...holidaysOf(year), ...days],
  decreesKnown: true,
  source: 'Staatscourant',
});
const DECREED: CalendarYear['days'][number] = { date: '2031-12-24', name: 'dag voor kerst', kind: 'decree' };

describe(builtInYears.name, () => {
  it('lists 2024 to 2040, each with its law and decree', () => {
    expect(YEARS.map(({ year }) => year)).toEqual(Array.from({ length: 17 }, (_, index) => 2024 + index));
    expect(YEARS.filter(({ decreesKnown }) => decreesKnown).map(({ year }) => year)).toEqual([
      2024, 2025, 2026, 2027, 2028,
    ]);
    expect(YEARS[4]?.source).toContain('28 april 2028');
    expect(YEARS[5]?.source).toBe('Algemene termijnenwet, artikel 3');
  });
});

describe(knownCalendar.name, () => {
  it('knows its years, what they hold, and nothing else', () => {
    expect(BUILT_IN).toMatchObject({ firstYear: 2024, lastYear: 2040, lastDecreeYear: 2028 });
    expect(BUILT_IN.on(dayOf(2028, 4, 28))).toEqual({ date: '2028-04-28', name: 'dag na Koningsdag', kind: 'decree' });
    expect(BUILT_IN.on(dayOf(2040, 12, 25))?.name).toBe('eerste kerstdag');
    expect(BUILT_IN.on(dayOf(2041, 12, 25))).toBeUndefined();
  });

  it('takes years in any order, and is made once for a list', () => {
    const years = [yearWith(2032), yearWith(2031, DECREED)];
    const calendar = knownCalendar(years);
    expect(calendar).toMatchObject({ firstYear: 2031, lastYear: 2032, lastDecreeYear: 2032 });
    expect(calendar.on(dayOf(2031, 12, 24))).toEqual(DECREED);
    expect(knownCalendar(years)).toBe(calendar);
  });

  it.each([
    ['no year', []],
    ['a gap', [yearWith(2030), yearWith(2032)]],
  ])('refuses %s', (_, years) => {
    expect(() => knownCalendar(years)).toThrow('gaps');
  });
});

describe(caseCalendar.name, () => {
  it('counts like the years that the case carries', () => {
    const carried = caseCalendar(daysOffOf(YEARS));
    expect(daysOffIn(carried, 2024, 2040)).toEqual(daysOffIn(BUILT_IN, 2024, 2040));
    expect(carried.lastDecreeYear).toBe(2028);
  });

  it.each([
    ['carried days', daysOffOf(YEARS)],
    ['none', undefined],
  ])('counts on with the general holidays where %s end', (_, daysOff) => {
    const calendar = caseCalendar(daysOff);
    expect(calendar.lastYear).toBeGreaterThan(2190);
    expect(calendar.on(dayOf(2055, 5, 5))?.name).toBe('Bevrijdingsdag');
    expect(calendar.on(dayOf(2055, 5, 6))).toBeUndefined();
  });

  it('counts like the built-in list without days off', () => {
    expect(daysOffIn(caseCalendar(undefined), 2024, 2040)).toEqual(daysOffIn(BUILT_IN, 2024, 2040));
  });

  it('is made once for the days off of a case', () => {
    const daysOff = daysOffOf(YEARS);
    expect(caseCalendar(daysOff)).toBe(caseCalendar(daysOff));
    expect(caseCalendar(undefined)).toBe(caseCalendar(undefined));
  });
});

describe(daysOffOf.name, () => {
  it('keeps the days of each year, compactly', () => {
    expect(daysOffOf([{ ...yearWith(2031), days: [DECREED] }])).toEqual({ 2031: ['12-24'] });
  });
});

describe(namedAfter.name, () => {
  it('tells the days of one calendar with the names of another', () => {
    const known = [yearWith(2031, DECREED)];
    const calendar = namedAfter(caseCalendar(daysOffOf(known)), knownCalendar(known));
    expect(caseCalendar(daysOffOf(known)).on(dayOf(2031, 12, 24))?.name).toBe('een dag die als feestdag geldt');
    expect(calendar.on(dayOf(2031, 12, 24))?.name).toBe('dag voor kerst');
    expect(calendar.lastDecreeYear).toBe(2031);
  });

  it('adds no day that the case does not carry', () => {
    const calendar = namedAfter(caseCalendar(daysOffOf([yearWith(2031)])), knownCalendar([yearWith(2031, DECREED)]));
    expect(calendar.on(dayOf(2031, 12, 24))).toBeUndefined();
  });
});

describe(isOrdinaryDay.name, () => {
  it.each([
    ['Saturday', dayOf(2026, 11, 21), false],
    ['Sunday', dayOf(2026, 11, 22), false],
    ['Monday', dayOf(2026, 11, 23), true],
    ['Good Friday', dayOf(2026, 4, 3), false],
    ['5 May of a year that is no lustrum', dayOf(2027, 5, 5), false],
    ['day equated by decree', dayOf(2028, 4, 28), false],
  ])('judges a %s', (_, day, expected) => {
    expect(isOrdinaryDay(BUILT_IN, day)).toBe(expected);
  });
});

function daysOffIn(calendar: StatutoryCalendar, first: number, last: number): Day[] {
  const days: Day[] = [];
  for (let day = dayOf(first, 1, 1); day < dayOf(last + 1, 1, 1); day += 1) if (calendar.on(day)) days.push(day);
  return days;
}
