import type { RegionCalendar, Term, TermPause } from '#contracts/terms';
import { DEFAULT_CALENDAR } from './default-calendar.js';
import { termEndsAt } from './end-of-term.js';
import { readClock, type TermQuestion } from './read-clock.js';
import { builtInYears, knownCalendar } from './statutory-calendar.js';
import { TermFault } from './term-fault.js';

const BUILT_IN = knownCalendar(builtInYears());
const term: Term = { calendar: 'agreed', amount: 2, unit: 'workingDays' };
const sound: TermQuestion = {
  start: '2026-12-24T14:10:00+01:00',
  term,
  calendar: DEFAULT_CALENDAR,
  statutory: BUILT_IN,
};

describe(readClock.name, () => {
  it.each(['2026-12-24T14:10:00+01:00', '2026-12-24T13:10:00Z', '2026-12-24t08:10:00.000-05:00'])(
    'reads %s as the same moment',
    (start) => {
      expect(readClock({ ...sound, start }).start).toBe(Date.UTC(2026, 11, 24, 13, 10));
    },
  );

  it.each([
    ['a start without a zone', { start: '2026-12-24T14:10:00' }, '/start'],
    ['a start that is no date', { start: '2026-02-30T14:10:00Z' }, '/start'],
    ['a start before the data', { start: '2023-12-31T22:59:59Z' }, '/start'],
    ['a start after the data', { start: '2040-12-31T23:00:00Z' }, '/start'],
    ['an unknown calendar', { term: { ...term, calendar: 'lunar' as 'agreed' } }, '/calendar'],
    ['statutory working days', { term: { ...term, calendar: 'statutory' } }, '/unit'],
    ['statutory seconds', { term: { calendar: 'statutory', amount: 1, unit: 'seconds' } }, '/unit'],
    ['agreed months', { term: { ...term, unit: 'months' } }, '/unit'],
    ['nothing', { term: { ...term, amount: 0 } }, '/amount'],
    ['a fraction', { term: { ...term, amount: 1.5 } }, '/amount'],
    ['no number', { term: { ...term, amount: NaN } }, '/amount'],
    ['a billion days', { term: { calendar: 'statutory', amount: 1e9, unit: 'days' } }, '/amount'],
    ['a billion months', { term: { calendar: 'statutory', amount: 1e9, unit: 'months' } }, '/amount'],
    ['endless office hours', { term: { ...term, amount: Infinity, unit: 'officeHours' } }, '/amount'],
    ['a region that never opens', { calendar: { openingHours: {}, closedDays: [] } }, '/region/openingHours'],
  ] satisfies [string, Partial<TermQuestion>, string][])('refuses %s', (_, change, path) => {
    expect(faultsOf({ ...sound, ...change })).toEqual([path]);
  });

  it('names every fault of every pause', () => {
    const pauses: TermPause[] = [
      { from: '2026-12-28T10:00:00Z', to: '2026-12-28T10:00:00Z', reason: 'a' },
      { from: '2026-12-29T10:00:00Z', to: '2026-12-31T10:00:00Z', reason: ' ' },
      { from: '2026-12-30T10:00:00Z', to: 'morgen', reason: 'b' },
      { from: '2026-12-28T12:00:00Z', to: '2026-12-29T10:00:00.001Z', reason: 'c' },
    ];
    expect(faultsOf({ ...sound, pauses })).toEqual([
      '/pauses/0/to',
      '/pauses/1/reason',
      '/pauses/2/to',
      '/pauses/1/from',
    ]);
  });

  it('names faults of the region only when its calendar is asked', () => {
    const calendar: RegionCalendar = { openingHours: { 1: { from: '9:00', to: '08:00' } }, closedDays: ['2026-2-1'] };
    expect(faultsOf({ ...sound, calendar })).toContain('/region/closedDays/0');
    expect(faultsOf({ ...sound, calendar, term: { ...term, unit: 'days' } })).toEqual([]);
  });
});

describe(termEndsAt.name, () => {
  it.each<[Term['unit'], number]>([
    ['days', 2],
    ['workingDays', 1],
    ['officeHours', 1],
    ['seconds', 259_200],
  ])('refuses %s that end after the last year with data', (unit, amount) => {
    const question = { ...sound, start: '2040-12-31T16:30:00Z', term: { calendar: 'agreed', amount, unit } as const };
    expect(faultsOf(question)).toEqual(['/amount']);
  });

  it('still ends on the last day with data', () => {
    const question = {
      ...sound,
      start: '2040-12-30T12:00:00Z',
      term: { calendar: 'statutory', amount: 1, unit: 'days' },
    };
    expect(termEndsAt(question as TermQuestion)).toEqual({ due: '2040-12-31', dueAt: '2040-12-31T23:00:00Z' });
  });

  it('refuses a pause that pushes the end out of the data', () => {
    const pauses = [{ from: '2026-12-24T15:00:00Z', to: '9999-12-31T00:00:00Z', reason: 'voor altijd' }];
    expect(faultsOf({ ...sound, pauses })).toEqual(['/amount']);
  });
});

function faultsOf(question: TermQuestion): string[] {
  try {
    termEndsAt(question);
    return [];
  } catch (error) {
    if (error instanceof TermFault) return error.faults.map(({ path }) => path);
    throw error;
  }
}
