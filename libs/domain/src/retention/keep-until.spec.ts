import { keepUntil, startOfDay } from './keep-until.js';

describe(keepUntil.name, () => {
  it.each([
    ['2026-11-26T13:10:00Z', 20, '2046-11-26'],
    ['2026-12-31T23:30:00Z', 1, '2028-01-01'],
    ['2028-02-29T11:00:00Z', 1, '2029-02-28'],
    ['2028-02-29T11:00:00Z', 20, '2048-02-29'],
  ])('keeps what was closed on %s for %i years, until %s', (closedAt, years, until) => {
    expect(keepUntil(closedAt, years)).toBe(until);
  });
});

describe(startOfDay.name, () => {
  it('is midnight in the Netherlands, in winter and in summer', () => {
    expect(new Date(startOfDay('2046-11-26')).toISOString()).toBe('2046-11-25T23:00:00.000Z');
    expect(new Date(startOfDay('2046-07-01')).toISOString()).toBe('2046-06-30T22:00:00.000Z');
  });
});
