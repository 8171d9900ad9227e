import { DEFAULT_CALENDAR } from '../terms/default-calendar.js';
import { caseCalendar } from '../terms/statutory-calendar.js';
import { dueBounds } from './due-bounds.js';

const region = { calendar: DEFAULT_CALENDAR, statutory: caseCalendar(undefined) };

describe(dueBounds.name, () => {
  it.each([
    ['a plain Monday', '2026-11-23T11:40:00.000Z', '2026-11-23T23:00:00.000Z', '2026-11-30T23:00:00.000Z'],
    ['a weekend between', '2026-11-27T11:40:00.000Z', '2026-11-27T23:00:00.000Z', '2026-12-04T23:00:00.000Z'],
    ['Christmas between', '2026-12-23T11:40:00.000Z', '2026-12-23T23:00:00.000Z', '2026-12-31T23:00:00.000Z'],
    [
      'late in the evening, already tomorrow in UTC',
      '2026-06-30T22:30:00.000Z',
      '2026-07-01T22:00:00.000Z',
      '2026-07-08T22:00:00.000Z',
    ],
    [
      'over the change of the clocks in October',
      '2026-10-23T08:00:00.000Z',
      '2026-10-23T22:00:00.000Z',
      '2026-10-30T23:00:00.000Z',
    ],
  ])('%s', (_name, now, endOfToday, endOfNextDays) => {
    expect(dueBounds(now, region)).toEqual({ endOfToday, endOfNextDays });
  });

  it('ends for a region that never opens', () => {
    const never = { ...region, calendar: { openingHours: {}, closedDays: [] } };
    expect(dueBounds('2026-11-23T11:40:00.000Z', never).endOfNextDays).toBe('2027-01-22T23:00:00.000Z');
  });
});
