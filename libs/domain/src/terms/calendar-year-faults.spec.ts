import type { CalendarYear } from '#contracts/calendar';
import { calendarYearFaults } from './calendar-year-faults.js';
import { generalHolidaysOf } from './holidays.js';

const KNOWN = { firstYear: 2024, lastYear: 2040, thisYear: 2026 };
const general = (year: number): CalendarYear => ({
  year,
  days: generalHolidaysOf(year),
  decreesKnown: false,
  source: 'Algemene termijnenwet, artikel 3',
});
const pathsOf = (given: CalendarYear, known = KNOWN) => calendarYearFaults(given, known).map(({ path }) => path);

describe(calendarYearFaults.name, () => {
  it.each([
    ['the next year', 2041, []],
    ['a year that lies ahead', 2029, []],
    ['the year that runs', 2026, ['/year']],
    ['a year that is over', 2024, ['/year']],
    ['a year before the first', 2023, ['/year']],
    ['a year that leaves a gap', 2042, ['/year']],
  ])('judges %s', (_, year, paths) => {
    expect(pathsOf(general(year))).toEqual(paths);
  });

  it('names the year that must come first', () => {
    expect(calendarYearFaults(general(2045), KNOWN)[0]?.message).toContain('Voeg eerst 2041 toe');
  });

  it('still takes the next year when the calendar ran out long ago', () => {
    expect(pathsOf(general(2041), { ...KNOWN, thisYear: 2043 })).toEqual([]);
  });

  const decreed = (count: number): CalendarYear => {
    const days = Array.from({ length: count }, (_, index) => ({
      date: `2041-07-${String(index + 1).padStart(2, '0')}`,
      name: 'een dag',
      kind: 'decree' as const,
    }));
    const source = 'Algemene termijnenwet, artikel 3; Besluit gelijkstelling van 1 juli 2041';
    return { ...general(2041), days: [...general(2041).days, ...days], decreesKnown: true, source };
  };

  it('takes days of a decree that the source names', () => {
    expect(pathsOf(decreed(1))).toEqual([]);
    expect(pathsOf({ ...decreed(1), source: 'Staatscourant 2040, 12345' })).toEqual([]);
    expect(pathsOf({ ...decreed(1), source: 'Algemene termijnenwet, artikel 3' })).toEqual(['/source']);
    expect(pathsOf({ ...decreed(1), decreesKnown: false })).toEqual(['/decreesKnown']);
  });

  it('takes at most ten of them: a list of more would stop the clocks of the country', () => {
    expect(pathsOf(decreed(10))).toEqual([]);
    expect(pathsOf(decreed(11))).toEqual(['/days']);
  });

  it('knows no general holidays but those of the law', () => {
    const days = [...general(2041).days, { date: '2041-07-01', name: 'Keti Koti', kind: 'holiday' as const }];
    expect(calendarYearFaults({ ...general(2041), days }, KNOWN)).toEqual([
      {
        path: '/days/9/kind',
        message:
          'ma 1 juli staat niet in de wet als feestdag. Haal de dag weg, of kies decree en noem het besluit bij de bron.',
      },
    ]);
  });

  it('names each general holiday that is left out, or not given as one', () => {
    const days = general(2041).days.slice(1);
    days[0] = { ...days[0]!, kind: 'decree' };
    const source = 'Besluit gelijkstelling van 1 juli 2041';
    expect(calendarYearFaults({ ...general(2041), days, decreesKnown: true, source }, KNOWN)).toEqual([
      { path: '/days', message: 'Neem ook nieuwjaarsdag (di 1 januari) op, als feestdag (holiday).' },
      { path: '/days', message: 'Neem ook Goede Vrijdag (vr 19 april) op, als feestdag (holiday).' },
    ]);
  });

  it.each([['2040-12-24'], ['2041-02-29'], ['2041-12-25']])('refuses %s among the days of 2041', (date) => {
    const days = [...general(2041).days, { date, name: 'een dag', kind: 'holiday' as const }];
    expect(pathsOf({ ...general(2041), days })).toEqual(['/days/9/date']);
  });
});
