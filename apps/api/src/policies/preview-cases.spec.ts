import type { RegionPolicy } from '#contracts/policies';
import type { Term } from '#contracts/terms';
import { defaultPolicy } from '#domain/policy/default-policy';
import { caseCalendar } from '#domain/terms/statutory-calendar';
import { clockOf } from '../../../../test/integration/verify/clock-of.js';
import { pageOf } from './page-of.js';
import { changing, totalsOf, type TriedCase, tryCase } from './preview-cases.js';
import { whyMoved } from './why-moved.js';

const AT = '2026-11-23T09:15:00.250Z';
const WEDNESDAY = { due: '2026-11-25', dueAt: '2026-11-25T16:00:00.000Z' };
const POLICY = defaultPolicy('region', {} as RegionPolicy['duties']);

/** What a case with one triage clock of two working days would see of another term, or of the same policy. */
function tried(term: Term = POLICY.clocks.triage.term, calendar = POLICY.calendar): TriedCase {
  const clocks = { ...POLICY.clocks, triage: { ...POLICY.clocks.triage, term } };
  const of = { caseId: 'c', reference: 'ME-2026-0001', submittedAt: AT, urgent: false, policyVersion: 1 };
  const trial = { policy: { ...POLICY, clocks, calendar }, statutory: caseCalendar(undefined), at: AT };
  return tryCase({ ...of, clocks: [clockOf('c', { start: AT, ...WEDNESDAY })] }, trial);
}
const agreed = (amount: number, unit: Term['unit']): Term => ({ calendar: 'agreed', amount, unit });

describe(changing.name, () => {
  it('leaves out what stays as it is, and counts it', () => {
    const cases = [tried(), tried(agreed(1, 'workingDays')), tried(agreed(17, 'officeHours'))];
    expect(changing(cases)).toHaveLength(2);
    expect(totalsOf(cases)).toMatchObject({ cases: 3, casesThatChange: 2, clocksThatChange: 2, clocksPaused: 0 });
  });
});

describe(whyMoved.name, () => {
  const why = (of: TriedCase) => whyMoved(of.clocks[0]!);

  it('says what the rules change', () => {
    const closed = { ...POLICY.calendar, closedDays: ['2026-11-25'] };
    expect(why(tried())).toBe('Er verandert niets.');
    expect(why(tried(agreed(1, 'workingDays')))).toBe(
      'De termijn wordt 1 werkdag in plaats van 2 werkdagen. De datum komt eerder.',
    );
    expect(why(tried(undefined, closed))).toBe('De openingstijden of vrije dagen zijn anders. De datum komt later.');
  });
});

describe(pageOf.name, () => {
  const cases = ['1', '2', '3', '4', '5'].map((caseId) => ({ ...tried(), caseId }));
  const idsOf = (request: Parameters<typeof pageOf>[1]) => pageOf(cases, request).results.map(({ caseId }) => caseId);
  const place = (id: string) => ({ key: AT, id });

  it('goes to and fro, whether the place is still in the list or not', () => {
    expect(pageOf(cases, { limit: 2 })).toMatchObject({ count: 5, previous: null, next: place('2') });
    expect(idsOf({ limit: 2, after: place('2') })).toEqual(['3', '4']);
    expect(idsOf({ limit: 2, after: place('25') })).toEqual(['3', '4']);
    expect(pageOf(cases, { limit: 2, after: place('4') })).toMatchObject({ next: null, previous: place('5') });
    expect(idsOf({ limit: 2, before: place('5') })).toEqual(['3', '4']);
    expect(idsOf({ limit: 2, before: place('2') })).toEqual(['1']);
    expect(pageOf(cases, { limit: 2, after: place('9') })).toMatchObject({ results: [], next: null, previous: null });
  });
});
