import { randomUUID } from 'node:crypto';
import { builtInYears } from '#domain/terms/statutory-calendar';
import { CalendarYearsRepository } from '#persistence/calendar-years/calendar-years.repository';
import { freshDatabases } from './database.js';

describe(CalendarYearsRepository.name, () => {
  const { dataSource } = freshDatabases();

  it('begins with the years that are built in', async () => {
    const years = new CalendarYearsRepository(dataSource());
    expect(await years.all()).toEqual(builtInYears());
    expect(await years.lastYear()).toBe(2040);
  });

  it('adds a year and puts one in the place of another, with who and why', async () => {
    const years = new CalendarYearsRepository(dataSource());
    const added = { addedBy: randomUUID(), addedAt: '2026-11-22T10:00:00.000Z', reason: 'nieuw besluit' };
    const of = (year: number) => ({ year, days: [], decreesKnown: true, source: 'Staatscourant' });
    await years.put({ year: of(2040), ...added });
    await years.put({ year: of(2041), ...added });
    expect(await years.lastYear()).toBe(2041);
    expect((await years.list()).slice(-2)).toEqual([
      { ...of(2040), ...added },
      { ...of(2041), ...added },
    ]);
    expect(await years.all()).toHaveLength(18);
  });
});
