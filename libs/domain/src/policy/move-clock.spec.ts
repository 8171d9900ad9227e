import fc from 'fast-check';
import { CLOCK_KINDS, type ClockPauseRecord, type ClockRecord } from '#contracts/clocks';
import type { ClockPolicy, RegionPolicy } from '#contracts/policies';
import type { Term } from '#contracts/terms';
import { termEndsAt } from '../terms/end-of-term.js';
import { caseCalendar } from '../terms/statutory-calendar.js';
import { defaultPolicy } from './default-policy.js';
import { moveClock, moveEnd } from './move-clock.js';

const STATUTORY = caseCalendar(undefined);
const POLICY = defaultPolicy('region', {
  coordinator: 'u-coordinator',
  secondCoordinator: 'u-second',
  deputyProcessDirector: 'u-director',
  regievoerder: 'u-regievoerder',
  regionAdmin: 'u-admin',
});
const MONDAY = '2026-11-23T09:15:00.000Z';
const TUESDAY = '2026-11-24T09:15:00.000Z';
const WEDNESDAY = '2026-11-25T09:15:00.000Z';
const workingDays = (amount: number): Term => ({ calendar: 'agreed', amount, unit: 'workingDays' });
const openPause = (from: string): ClockPauseRecord => ({ from, to: null, reason: 'other', by: null, holds: ['p'] });

/** A clock as a case has it: due when its term and its closed pauses say so. */
function clockOf(changes: Partial<ClockRecord> = {}): ClockRecord {
  const given = { start: MONDAY, term: POLICY.clocks.triage.term, pauses: [], ...changes };
  const closed = given.pauses.flatMap(({ from, to, reason }) => (to ? [{ from, to, reason }] : []));
  const question = { ...given, pauses: closed, calendar: POLICY.calendar, statutory: STATUTORY };
  return {
    id: 'clock-1',
    caseId: 'case-1',
    kind: 'triage',
    subjectId: 'case-1',
    ...termEndsAt(question),
    state: 'running',
    endedAt: null,
    ownerRole: 'coordinator',
    ownerUserId: 'u-coordinator',
    termSource: 'policy',
    remindAt: null,
    reminders: 0,
    rung: 0,
    policyVersion: 1,
    ...given,
  };
}

function withTriage(changes: Partial<ClockPolicy>): RegionPolicy {
  return { ...POLICY, version: 2, clocks: { ...POLICY.clocks, triage: { ...POLICY.clocks.triage, ...changes } } };
}

const move = (clock: ClockRecord, to: RegionPolicy, at: string, urgent = false) =>
  moveClock(clock, urgent, to, STATUTORY, at);

describe(moveClock.name, () => {
  it('says no more than what becomes of the clock, so that it can be written as it is', () => {
    const moved = move(clockOf(), POLICY, MONDAY);
    expect(Object.keys(moved).sort()).toEqual(['due', 'dueAt', 'effect', 'remindAt', 'term']);
  });

  it.each([
    [workingDays(5), 'later', '2026-11-30'],
    [workingDays(1), 'earlier', '2026-11-24'],
    [workingDays(2), 'unchanged', '2026-11-25'],
  ])('gives a clock the term of the other policy: %j is %s', (term, effect, due) => {
    expect(move(clockOf(), withTriage({ term }), MONDAY)).toMatchObject({ term, effect, due });
  });

  it('takes the urgent term for an urgent case', () => {
    const to = withTriage({ urgentTerm: { calendar: 'agreed', amount: 8, unit: 'officeHours' } });
    expect(move(clockOf(), to, MONDAY, true)).toMatchObject({ term: to.clocks.triage.urgentTerm, effect: 'earlier' });
  });

  it('leaves a term that was given, but counts it by the new calendar', () => {
    const clock = clockOf({ termSource: 'given' });
    expect(move(clock, withTriage({ term: workingDays(1) }), MONDAY)).toMatchObject({ due: '2026-11-25' });
    const closed = { ...POLICY, calendar: { ...POLICY.calendar, closedDays: ['2026-11-25'] } };
    expect(move(clock, closed, MONDAY)).toMatchObject({ due: '2026-11-26', effect: 'later' });
  });

  it('gives a clock on the ladder the term of its rung, and leaves it where the ladder is shorter now', () => {
    const clock = clockOf({ rung: 2, term: workingDays(1) });
    const to = withTriage({
      ladder: [
        { who: 'substitute', term: workingDays(1) },
        { who: 'regionAdmin', term: workingDays(4) },
      ],
    });
    expect(move(clock, to, MONDAY)).toMatchObject({ term: workingDays(4), due: '2026-11-27' });
    expect(move({ ...clock, rung: 3 }, to, MONDAY)).toMatchObject({ term: workingDays(1), effect: 'unchanged' });
  });

  it('never lets a clock end in silence: it goes on as it was, and says what would have been', () => {
    const clock = clockOf();
    const moved = move(clock, withTriage({ term: workingDays(1) }), WEDNESDAY);
    expect(moved).toMatchObject({ term: clock.term, dueAt: clock.dueAt, effect: 'alreadyPassed' });
    const { byRule } = moveEnd(clock, false, withTriage({ term: workingDays(1) }), STATUTORY, WEDNESDAY);
    expect(byRule).toEqual({ term: workingDays(1), due: '2026-11-24', dueAt: '2026-11-24T16:00:00Z' });
  });

  it('has nothing to do with a clock that was over anyway', () => {
    const late = '2026-11-26T09:15:00.000Z';
    expect(move(clockOf(), withTriage({ term: workingDays(1) }), late)).toMatchObject({ effect: 'unchanged' });
  });

  it('gives a clock that stands still its new term', () => {
    const paused = clockOf({ state: 'paused', pauses: [openPause(TUESDAY)] });
    const to = withTriage({ term: workingDays(3) });
    expect(move(paused, to, WEDNESDAY)).toMatchObject({ term: workingDays(3), due: '2026-11-26', effect: 'paused' });
    expect(move(paused, POLICY, WEDNESDAY)).toMatchObject({ effect: 'unchanged' });
  });

  it('keeps a clock that stands still from being over the moment it runs on', () => {
    const paused = clockOf({ state: 'paused', pauses: [openPause(WEDNESDAY)] });
    const moved = move(paused, withTriage({ term: workingDays(1) }), '2026-12-01T09:15:00.000Z');
    expect(moved).toMatchObject({ term: paused.term, effect: 'alreadyPassed' });
  });

  it('reminds at the shares that lie ahead', () => {
    const remindersOf = (remindAt: number[]) => move(clockOf(), withTriage({ remindAt }), TUESDAY).remindAt;
    expect(remindersOf([])).toBeNull();
    expect(remindersOf([0.01, 0.75])).toBe(remindersOf([0.75]));
    expect(remindersOf([0.75])).toMatch(/^2026-11-25T/);
    expect(remindersOf([0.01])).toBeNull();
  });
});

describe('clocks under other rules', () => {
  const unit = fc.constantFrom<Term['unit']>('days', 'weeks', 'workingDays', 'officeHours', 'seconds');
  const term = fc.record({ calendar: fc.constant('agreed' as const), amount: fc.integer({ min: 1, max: 40 }), unit });
  const moment = fc
    .integer({ min: Date.parse('2026-01-01T00:00:00Z'), max: Date.parse('2027-06-01T00:00:00Z') })
    .map((milliseconds) => new Date(milliseconds).toISOString());
  const clock = fc
    .record({ start: moment, term, kind: fc.constantFrom(...CLOCK_KINDS), rung: fc.integer({ min: 0, max: 4 }) })
    .map((changes) => clockOf(changes));
  const policyFor = (kind: ClockRecord['kind'], own: Term): RegionPolicy => ({
    ...POLICY,
    clocks: {
      ...POLICY.clocks,
      [kind]: { ...POLICY.clocks[kind], term: own, ladder: [{ who: 'coordinator', term: own }] },
    },
  });

  it('are never over because of the change', () => {
    fc.assert(
      fc.property(clock, term, moment, (running, other, at) => {
        const moved = moveEnd(running, false, policyFor(running.kind, other), STATUTORY, at);
        const isOver = (dueAt: string) => Date.parse(dueAt) <= Date.parse(at);
        expect(isOver(moved.dueAt) && !isOver(running.dueAt)).toBe(false);
        expect(moved.effect === 'alreadyPassed').toBe(isOver(moved.byRule.dueAt) && !isOver(running.dueAt));
      }),
    );
  });

  it('stay as they are under the policy that they have', () => {
    fc.assert(
      fc.property(clock, moment, (running, at) => {
        const policy = policyFor(running.kind, running.term);
        const { term: kept, due, dueAt, effect } = move({ ...running, rung: Math.min(running.rung, 1) }, policy, at);
        expect({ kept, due, dueAt, effect }).toEqual({
          kept: running.term,
          due: running.due,
          dueAt: running.dueAt,
          effect: 'unchanged',
        });
      }),
    );
  });
});
