import { DEFAULT_CALENDAR } from '../terms/default-calendar.js';
import { parseDay } from '../terms/local-time.js';
import { builtInYears, knownCalendar } from '../terms/statutory-calendar.js';
import { concreteSlots, type WeeklySlot } from './concrete-slots.js';
import { type MadeSlot, slotChanges } from './slot-changes.js';

const region = { calendar: DEFAULT_CALENDAR, statutory: knownCalendar(builtInYears()) };
const TUESDAY: WeeklySlot = {
  id: '6f0c8a52-6f29-4a52-9f0e-0d8f4b3f7a11',
  ...{ weekday: 2, startsAt: '09:30', minutes: 90, urgentOnly: false, place: 'Kamer 2' },
  ...{ validFrom: '2026-01-01', validUntil: null },
};
const slots = (from: string, until: string, changes: Partial<WeeklySlot> = {}, where = region) =>
  concreteSlots({ ...TUESDAY, ...changes }, parseDay(from)!, parseDay(until)!, where);
const times = (...given: Parameters<typeof slots>) => slots(...given).map(({ startsAt }) => startsAt);

describe(concreteSlots.name, () => {
  it('keeps its local time when summer time begins and ends', () => {
    expect(times('2027-03-22', '2027-04-05')).toEqual(['2027-03-23T08:30:00.000Z', '2027-03-30T07:30:00.000Z']);
    expect(times('2026-10-20', '2026-10-27')).toEqual(['2026-10-20T07:30:00.000Z', '2026-10-27T08:30:00.000Z']);
    expect(slots('2027-03-23', '2027-03-23')[0]!.endsAt).toBe('2027-03-23T10:00:00.000Z');
  });

  it('takes place once in the hour that summer time skips, and once in the hour that comes twice', () => {
    const hours = { ...DEFAULT_CALENDAR.openingHours, 7: { from: '00:00', to: '12:00' } };
    const sundays = { ...region, calendar: { ...DEFAULT_CALENDAR, openingHours: hours } };
    const night = { weekday: 7, startsAt: '02:30' };
    // At half past three in summer time, and at the first half past two; an hour and a half each.
    expect(slots('2027-03-28', '2027-03-28', night, sundays)).toMatchObject([
      { day: '2027-03-28', startsAt: '2027-03-28T01:30:00.000Z', endsAt: '2027-03-28T03:00:00.000Z' },
    ]);
    expect(slots('2026-10-25', '2026-10-25', night, sundays)).toMatchObject([
      { day: '2026-10-25', startsAt: '2026-10-25T00:30:00.000Z', endsAt: '2026-10-25T02:00:00.000Z' },
    ]);
  });

  it('leaves out days of the statutory list, decreed ones too, and those of the region itself', () => {
    expect(times('2027-05-03', '2027-05-09', { weekday: 3 })).toEqual([]);
    expect(times('2027-05-03', '2027-05-09', { weekday: 5 })).toEqual([]);
    const closed = { ...region, calendar: { ...DEFAULT_CALENDAR, closedDays: ['2027-02-09'] } };
    expect(times('2027-02-01', '2027-02-16', {}, closed)).toEqual([
      '2027-02-02T08:30:00.000Z',
      '2027-02-16T08:30:00.000Z',
    ]);
    expect(times('2027-02-01', '2027-02-16', { weekday: 6 })).toEqual([]);
  });

  it('gives nothing before it holds, after it ended, or after the statutory list', () => {
    const holds = { validFrom: '2027-02-03', validUntil: '2027-02-16' };
    expect(slots('2027-01-01', '2027-04-01', holds).map(({ day }) => day)).toEqual(['2027-02-09', '2027-02-16']);
    expect(slots('2040-12-20', '2041-03-01').every(({ day }) => day < '2041')).toBe(true);
  });

  it('names a moment the same each time, and another time differently', () => {
    const [one] = slots('2027-02-02', '2027-02-02');
    expect(slots('2027-01-01', '2027-02-02').at(-1)).toEqual(one);
    expect(slots('2027-02-02', '2027-02-02', { startsAt: '10:00' })[0]!.id).not.toBe(one!.id);
    expect(slots('2027-02-02', '2027-02-02', { place: null })[0]!.id).toBe(one!.id);
  });
});

describe(slotChanges.name, () => {
  const NOW = '2027-02-02T12:00:00.000Z';
  const wanted = slots('2027-02-02', '2027-02-23');
  const made = (index: number, changes: Partial<MadeSlot> = {}): MadeSlot => {
    const { day: _day, ...slot } = wanted[index]!;
    return { ...slot, cancelledAt: null, cancelledBy: null, taken: false, ...changes };
  };

  it('makes what is missing, not what has begun, and is done when all is there', () => {
    expect(slotChanges(wanted, [made(1)], NOW)).toEqual({ make: wanted.slice(2), revise: [], cancel: [] });
    expect(slotChanges(wanted, [made(1), made(2), made(3)], NOW)).toEqual({ make: [], revise: [], cancel: [] });
  });

  it('cancels what no longer fits, but not what is taken', () => {
    const other = slots('2027-02-02', '2027-02-23', { startsAt: '14:00' });
    const changes = slotChanges(other, [made(1, { taken: true }), made(2), made(3)], NOW);
    expect(changes.cancel).toEqual([wanted[2]!.id, wanted[3]!.id]);
    expect(changes.make.map(({ day }) => day)).toEqual(['2027-02-02', '2027-02-16', '2027-02-23']);
  });

  it('follows place and urgency, and brings back what fits again; what somebody cancelled stays so', () => {
    const cancelled = { cancelledAt: NOW };
    const before = [made(1, { urgentOnly: true }), made(2, cancelled), made(3, { ...cancelled, cancelledBy: 'anna' })];
    expect(slotChanges(wanted, before, NOW)).toEqual({ make: [], revise: wanted.slice(1, 3), cancel: [] });
  });
});
