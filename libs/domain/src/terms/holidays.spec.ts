import { DECREE_DAYS, LAST_DECREE_YEAR } from './decree-days.js';
import { easterSunday, holidaysOf } from './holidays.js';
import { textOf } from './local-time.js';

// As published; kept apart from the computation so that both must agree.
const EASTER_SUNDAYS = [
  ...['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16', '2029-04-01', '2030-04-21', '2031-04-13'],
  ...['2032-03-28', '2033-04-17', '2034-04-09', '2035-03-25', '2036-04-13', '2037-04-05', '2038-04-25', '2039-04-10'],
  '2040-04-01',
];

describe(easterSunday.name, () => {
  it('agrees with the published dates of every year with data', () => {
    const years = EASTER_SUNDAYS.map((date) => Number(date.slice(0, 4)));
    expect(years.map((year) => textOf(easterSunday(year)))).toEqual(EASTER_SUNDAYS);
  });
});

describe(holidaysOf.name, () => {
  it('lists 2026 with both days equated by decree', () => {
    expect(holidaysOf(2026).map(({ date, name }) => `${date} ${name}`)).toEqual([
      '2026-01-01 nieuwjaarsdag',
      '2026-01-02 dag na nieuwjaarsdag',
      '2026-04-03 Goede Vrijdag',
      '2026-04-06 tweede paasdag',
      '2026-04-27 Koningsdag',
      '2026-05-05 Bevrijdingsdag',
      '2026-05-14 Hemelvaartsdag',
      '2026-05-15 dag na Hemelvaartsdag',
      '2026-05-25 tweede pinksterdag',
      '2026-12-25 eerste kerstdag',
      '2026-12-26 tweede kerstdag',
    ]);
  });

  it.each([2025, 2031, 2036])('keeps Koningsdag on 26 April in %i, when the 27th is a Sunday', (year) => {
    expect(holidaysOf(year).find(({ name }) => name === 'Koningsdag')?.date).toBe(`${year}-04-26`);
  });

  it('has every day equated by decree, marked as such', () => {
    const listed = [2024, 2025, 2026, 2027, 2028].flatMap(holidaysOf).filter(({ kind }) => kind === 'decree');
    expect(listed.map(({ date }) => date)).toEqual(DECREE_DAYS.map(({ date }) => date));
    expect(listed.at(-1)?.date.startsWith(String(LAST_DECREE_YEAR))).toBe(true);
  });

  it('has each day of decree follow directly on a general holiday', () => {
    for (const { date, name } of DECREE_DAYS) {
      const list = holidaysOf(Number(date.slice(0, 4)));
      const previous = list[list.findIndex((holiday) => holiday.date === date) - 1];
      expect(`dag na ${previous?.name}`).toBe(name);
    }
  });
});
