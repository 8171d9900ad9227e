import type { Term, TermPause } from '#contracts/terms';
import { calculateTerm } from './calculate-term.js';
import { DEFAULT_CALENDAR } from './default-calendar.js';
import { termEndsAt } from './end-of-term.js';
import { builtInYears, knownCalendar } from './statutory-calendar.js';

type Unit = Term['unit'];

const BUILT_IN = knownCalendar(builtInYears());

const ask = (calendar: Term['calendar'], start: string, amount: number, unit: Unit, pauses: TermPause[] = []) =>
  calculateTerm({ start, term: { calendar, amount, unit }, pauses, calendar: DEFAULT_CALENDAR, statutory: BUILT_IN });
const statutory = (start: string, amount: number, unit: Unit, pauses?: TermPause[]) =>
  ask('statutory', start, amount, unit, pauses);
const agreed = (start: string, amount: number, unit: Unit, pauses?: TermPause[]) =>
  ask('agreed', start, amount, unit, pauses);
const pause = (from: string, to: string): TermPause => ({ from, to, reason: 'wachten op stukken' });
const rules = ({ explanation }: ReturnType<typeof ask>) => explanation.map(({ rule }) => rule);

describe(calculateTerm.name, () => {
  describe('statutory', () => {
    it.each<[string, string, number, Unit, string]>([
      ['an ordinary last day stays', '2026-11-23T10:00:00+01:00', 3, 'days', '2026-11-26'],
      ['one day that ends on a Saturday runs on to Monday', '2026-11-20T10:00:00+01:00', 1, 'days', '2026-11-23'],
      ['two days over a weekend need no two ordinary days', '2026-11-20T10:00:00+01:00', 2, 'days', '2026-11-23'],
      ['three days over a weekend need two ordinary days', '2026-11-20T10:00:00+01:00', 3, 'days', '2026-11-24'],
      ['three days over Christmas need two ordinary days', '2026-12-24T14:10:00+01:00', 3, 'days', '2026-12-29'],
      ['a day equated by decree is run over', '2028-04-26T10:00:00+02:00', 2, 'days', '2028-05-01'],
      ['5 May is run over every year', '2026-05-04T10:00:00+02:00', 1, 'days', '2026-05-06'],
      ['90 days run on', '2026-11-22T10:00:00+01:00', 90, 'days', '2027-02-22'],
      ['91 days end where they end', '2026-11-22T10:00:00+01:00', 91, 'days', '2027-02-21'],
      ['12 weeks run on', '2026-11-22T10:00:00+01:00', 12, 'weeks', '2027-02-15'],
      ['13 weeks end where they end', '2026-11-22T10:00:00+01:00', 13, 'weeks', '2027-02-21'],
      ['3 months run on', '2026-11-22T10:00:00+01:00', 3, 'months', '2027-02-22'],
      ['3 months run on from a Sunday', '2026-11-21T10:00:00+01:00', 3, 'months', '2027-02-22'],
      ['4 months end where they end', '2026-11-21T10:00:00+01:00', 4, 'months', '2027-03-21'],
      ['a month from the 31st ends on the last day', '2027-08-31T10:00:00+02:00', 1, 'months', '2027-09-30'],
      ['a month from 31 January ends on 29 February', '2028-01-31T10:00:00+01:00', 1, 'months', '2028-02-29'],
      ['12 months from 29 February end on the 28th', '2028-02-29T10:00:00+01:00', 12, 'months', '2029-02-28'],
      ['the local day of the start decides', '2026-11-22T23:30:00Z', 1, 'days', '2026-11-24'],
    ])('%s', (_, start, amount, unit, due) => {
      expect(statutory(start, amount, unit).due).toBe(due);
    });

    it.each([
      ['in winter', '2026-12-01T10:00:00+01:00', '2026-12-02T23:00:00Z'],
      ['in summer', '2026-07-01T10:00:00+02:00', '2026-07-02T22:00:00Z'],
    ])('is over at local midnight after the last day %s', (_, start, dueAt) => {
      expect(statutory(start, 1, 'days').dueAt).toBe(dueAt);
    });
  });

  describe('agreed', () => {
    it('ends days and weeks where the calendar ends them', () => {
      expect(agreed('2026-11-20T10:00:00+01:00', 1, 'days').due).toBe('2026-11-21');
      expect(agreed('2026-12-11T10:00:00+01:00', 2, 'weeks').due).toBe('2026-12-25');
    });

    it.each([
      ['over the hour that summer time skips', '2026-03-28T10:00:00+01:00', '2026-03-29', '2026-03-29T22:00:00Z'],
      ['over the hour that comes twice', '2026-10-24T10:00:00+02:00', '2026-10-25', '2026-10-25T23:00:00Z'],
    ])('ends a day at midnight %s', (_, start, due, dueAt) => {
      expect(agreed(start, 1, 'days')).toMatchObject({ due, dueAt });
    });

    it('ends working days at closing time, over Christmas and a weekend', () => {
      const term = agreed('2026-12-24T14:10:00+01:00', 2, 'workingDays');
      expect(term).toMatchObject({ due: '2026-12-29', dueAt: '2026-12-29T16:00:00Z' });
    });

    it.each<[string, string, number, string]>([
      ['within a day', '2026-11-23T09:00:00+01:00', 4, '2026-11-23T12:00:00Z'],
      ['exactly at closing time', '2026-11-23T13:00:00+01:00', 4, '2026-11-23T16:00:00Z'],
      ['over a night', '2026-11-23T15:00:00+01:00', 4, '2026-11-24T09:30:00Z'],
      ['from before opening time', '2026-11-23T03:00:00+01:00', 1, '2026-11-23T08:30:00Z'],
      ['over a weekend with a change of summer time', '2026-03-27T16:00:00+01:00', 2, '2026-03-30T07:30:00Z'],
    ])('counts office hours %s', (_, start, hours, dueAt) => {
      expect(agreed(start, hours, 'officeHours').dueAt).toBe(dueAt);
    });

    it.each([
      ['5 hours when an hour is skipped', '2026-03-29T00:00:00+01:00', 5, '2026-03-29T04:00:00Z'],
      ['7 hours when an hour comes twice', '2026-10-25T00:00:00+02:00', 7, '2026-10-25T05:00:00Z'],
    ])('gives a night from 00:00 to 06:00 %s', (_, start, amount, dueAt) => {
      const calendar = { openingHours: { 7: { from: '00:00', to: '06:00' } }, closedDays: [] };
      const term: Term = { calendar: 'agreed', amount, unit: 'officeHours' };
      expect(termEndsAt({ start, term, calendar, statutory: BUILT_IN }).dueAt).toBe(dueAt);
    });

    it.each([
      ['first', '2026-10-25T02:30:00+02:00', '2026-10-25T01:00:00Z'],
      ['second', '2026-10-25T02:30:00+01:00', '2026-10-25T02:00:00Z'],
    ])('tells the %s of two equal times apart by the offset', (_, start, dueAt) => {
      expect(agreed(start, 1_800, 'seconds').dueAt).toBe(dueAt);
    });

    it('lets seconds pass outside office hours, and stand still in a pause', () => {
      const nightly = pause('2026-11-22T02:00:00Z', '2026-11-22T02:00:10Z');
      expect(agreed('2026-11-22T01:59:55Z', 30, 'seconds', [nightly]).dueAt).toBe('2026-11-22T02:00:35Z');
    });

    it('keeps to the days on which the region is closed', () => {
      const calendar = { ...DEFAULT_CALENDAR, closedDays: ['2026-11-24'] };
      const term: Term = { calendar: 'agreed', amount: 1, unit: 'workingDays' };
      const result = calculateTerm({ start: '2026-11-23T10:00:00+01:00', term, calendar, statutory: BUILT_IN });
      expect(result.due).toBe('2026-11-25');
      expect(rules(result)).toEqual(['startDay', 'closed', 'counted', 'due']);
    });
  });

  describe('pauses', () => {
    const monday = '2026-11-23T10:00:00+01:00';

    it('take out the days in between, not those on which they begin and end', () => {
      const pauses = [pause('2026-11-24T09:00:00+01:00', '2026-11-27T09:00:00+01:00')];
      expect(statutory(monday, 7, 'days', pauses).due).toBe('2026-12-02');
      expect(agreed(monday, 5, 'workingDays', pauses).due).toBe('2026-12-02');
    });

    it('take out the same days when they begin and end at midnight', () => {
      const pauses = [pause('2026-11-24T00:00:00+01:00', '2026-11-27T00:00:00+01:00')];
      expect(agreed(monday, 7, 'days', pauses).due).toBe('2026-12-02');
    });

    it('are each taken by themselves when they touch', () => {
      const pauses = [
        pause('2026-11-26T12:00:00+01:00', '2026-11-28T12:00:00+01:00'),
        pause('2026-11-24T12:00:00+01:00', '2026-11-26T12:00:00+01:00'),
      ];
      expect(agreed(monday, 7, 'days', pauses).due).toBe('2026-12-02');
    });

    it('change nothing before the start or after the end', () => {
      const pauses = [
        pause('2026-11-02T09:00:00+01:00', '2026-11-20T09:00:00+01:00'),
        pause('2026-12-02T09:00:00+01:00', '2026-12-20T09:00:00+01:00'),
      ];
      expect(agreed(monday, 7, 'days', pauses)).toEqual(agreed(monday, 7, 'days'));
    });

    it('count from the start when they began before it', () => {
      const pauses = [pause('2026-11-20T09:00:00+01:00', '2026-11-26T09:00:00+01:00')];
      expect(agreed(monday, 1, 'days', pauses).due).toBe('2026-11-26');
    });

    it.each([
      ['at its midnight', '2026-11-30T00:00:00+01:00', '2026-11-30'],
      ['just before its midnight', '2026-11-29T23:59:59+01:00', '2026-12-10'],
    ])('leave a last day that runs on alone when they begin %s', (_, from, due) => {
      const pauses = [pause(from, '2026-12-10T09:00:00+01:00')];
      expect(statutory('2026-11-21T10:00:00+01:00', 7, 'days', pauses).due).toBe(due);
    });

    it('leave no day that they took out to be the second ordinary day', () => {
      const pauses = [pause('2026-11-23T09:00:00+01:00', '2026-11-26T09:00:00+01:00')];
      const term = statutory('2026-11-20T10:00:00+01:00', 3, 'days', pauses);
      expect(term.due).toBe('2026-11-26');
      expect(rules(term)).toContain('twoOrdinaryDays');
    });

    it('stop office hours for their opening time alone', () => {
      const pauses = [
        pause('2026-11-23T16:00:00+01:00', '2026-11-24T09:30:00+01:00'),
        pause('2026-11-24T12:00:00+01:00', '2026-11-24T13:00:00+01:00'),
      ];
      expect(agreed('2026-11-23T15:00:00+01:00', 4, 'officeHours', pauses).dueAt).toBe('2026-11-24T12:30:00Z');
    });

    it('do not move office hours that end as they begin', () => {
      const pauses = [pause('2026-11-23T12:00:00+01:00', '2026-11-24T12:00:00+01:00')];
      expect(agreed(monday, 2, 'officeHours', pauses).dueAt).toBe('2026-11-23T11:00:00Z');
    });
  });

  it('gives the end that it gives without an explanation', () => {
    const question = {
      start: '2026-12-24T14:10:00+01:00',
      term: { calendar: 'agreed', amount: 2, unit: 'workingDays' } as const,
      calendar: DEFAULT_CALENDAR,
      statutory: BUILT_IN,
    };
    expect(calculateTerm(question)).toMatchObject(termEndsAt(question));
  });
});
