import fc from 'fast-check';
import type { Term } from '#contracts/terms';
import { DEFAULT_CALENDAR } from './default-calendar.js';
import { termEndsAt } from './end-of-term.js';
import { dayAt, momentAt, toUtc } from './local-time.js';
import { regionDay } from './region-days.js';
import { momentAtShare, type RunningClock } from './share-of-term.js';
import { builtInYears, knownCalendar } from './statutory-calendar.js';

const REGION = { calendar: DEFAULT_CALENDAR, statutory: knownCalendar(builtInYears()) };
const MINUTE = 60_000;
// Its hash asks for no delay at all, so that an example shows the moment itself.
const AT_ONCE = 'clock-40';

const clockOf = (start: string, unit: Term['unit'], amount: number, pauses: RunningClock['pauses'] = []) => {
  const term: Term = { calendar: 'agreed', unit, amount };
  const closed = pauses.flatMap(({ from, to }) => (to === null ? [] : [{ from, to, reason: 'wachten' }]));
  return { start, term, pauses, dueAt: termEndsAt({ start, term, pauses: closed, ...REGION }).dueAt };
};

describe(momentAtShare.name, () => {
  it.each<[string, Term['unit'], number, number, string]>([
    ['seconds exactly', 'seconds', 10, 0.25, '2026-11-20T09:00:02.5Z'],
    ['office hours by opening time', 'officeHours', 8, 0.75, '2026-11-20T15:00:00Z'],
    ['working days by opening time, over a weekend', 'workingDays', 2, 0.5, '2026-11-23T12:30:00Z'],
    ['days by the time itself', 'days', 12, 0.25, '2026-11-23T12:30:00Z'],
    ['days that fall in a weekend at the next opening time', 'days', 4, 0.5, '2026-11-23T07:30:00Z'],
  ])('takes a share of %s', (_, unit, amount, share, expected) => {
    const clock = clockOf('2026-11-20T09:00:00Z', unit, amount);
    expect(momentAtShare(clock, share, REGION, AT_ONCE)).toBe(expected);
  });

  it('leaves pauses out', () => {
    const pauses = [{ from: '2026-11-20T09:00:03Z', to: '2026-11-20T09:01:03Z' }];
    const clock = clockOf('2026-11-20T09:00:00Z', 'seconds', 10, pauses);
    expect(momentAtShare(clock, 0.5, REGION, AT_ONCE)).toBe('2026-11-20T09:01:05Z');
  });

  it('looks away from a pause that still lasts', () => {
    const open = [{ from: '2026-11-20T09:00:03Z', to: null }];
    const clock = clockOf('2026-11-20T09:00:00Z', 'seconds', 10, open);
    expect(momentAtShare(clock, 0.5, REGION, AT_ONCE)).toBe('2026-11-20T09:00:05Z');
  });

  it('comes in the last opening time when the next lies after the end', () => {
    const clock = clockOf('2026-11-20T09:00:00Z', 'days', 1);
    expect(momentAtShare(clock, 0.9, REGION, AT_ONCE)).toBe('2026-11-20T15:45:00Z');
  });

  it('does not come at all when the region stays closed until the end', () => {
    expect(momentAtShare(clockOf('2026-11-20T17:00:00Z', 'days', 1), 0.5, REGION, AT_ONCE)).toBeNull();
  });

  it('spreads what starts together over a quarter of an hour', () => {
    const clock = clockOf('2026-11-20T09:00:00Z', 'workingDays', 5);
    const first = Date.parse(momentAtShare(clock, 0.5, REGION, AT_ONCE)!);
    const delays = Array.from(
      { length: 900 },
      (_, index) => Date.parse(momentAtShare(clock, 0.5, REGION, `clock-${index}`)!) - first,
    );
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...delays)).toBeLessThan(15 * MINUTE);
    for (let minute = 0; minute < 15; minute += 1) {
      const within = delays.filter((delay) => Math.floor(delay / MINUTE) === minute);
      expect(within.length).toBeGreaterThan(30);
    }
  });
});

describe('the moment of every share', () => {
  const units: Term['unit'][] = ['days', 'weeks', 'workingDays', 'officeHours'];
  const start = fc.integer({ min: Date.UTC(2024, 0, 2), max: Date.UTC(2038, 0, 1) }).map(toUtc);
  const pauses = fc.array(fc.tuple(fc.nat(3_000), fc.integer({ min: 1, max: 5_000 })), { maxLength: 3 });
  const clock = fc
    .tuple(start, fc.constantFrom(...units), fc.integer({ min: 1, max: 15 }), pauses)
    .map(([from, unit, amount, gaps]) => clockOf(from, unit, amount, pausesAfter(from, gaps)));
  const share = fc.double({ min: 0, max: 1, noNaN: true });

  it('lies after the start and before the end, in opening time, outside pauses', () => {
    check(fc.tuple(clock, share, fc.string()), ([asked, of, spreadBy]) => {
      const moment = momentAtShare(asked, of, REGION, spreadBy);
      fc.pre(moment !== null);
      const at = Date.parse(moment!);
      expect(at).toBeGreaterThanOrEqual(Date.parse(asked.start));
      expect(at).toBeLessThan(Date.parse(asked.dueAt));
      expect(isOpen(at)).toBe(true);
      expect(asked.pauses.some(({ from, to }) => Date.parse(from) <= at && at < Date.parse(to!))).toBe(false);
    });
  });

  it('is no earlier for a larger share', () => {
    check(fc.tuple(clock, share, share, fc.string()), ([asked, one, other, spreadBy]) => {
      const [smaller, larger] = [Math.min(one, other), Math.max(one, other)];
      const early = momentAtShare(asked, smaller, REGION, spreadBy);
      fc.pre(early !== null);
      const late = momentAtShare(asked, larger, REGION, spreadBy)!;
      expect(Date.parse(late)).toBeGreaterThanOrEqual(Date.parse(early!));
    });
  });
});

function isOpen(at: number): boolean {
  const day = dayAt(at);
  const { open } = regionDay(REGION, day);
  return open !== undefined && momentAt(day, open.from) <= at && at < momentAt(day, open.to);
}

function pausesAfter(start: string, gaps: readonly (readonly [number, number])[]): { from: string; to: string }[] {
  let moment = Date.parse(start);
  return gaps.map(([gap, length]) => {
    const from = moment + gap * MINUTE;
    moment = from + length * MINUTE;
    return { from: toUtc(from), to: toUtc(moment) };
  });
}

function check<T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, holds), { numRuns: 300 });
}
