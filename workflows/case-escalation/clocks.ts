import type { ClockKind, ClockRecord } from '#contracts/clocks';
import type { Term } from '#contracts/terms';
import { dayAt, parseDay } from '#domain/terms/local-time';
import { termEndsAt } from '#domain/terms/end-of-term';
import { refuse } from '../refusal.js';
import type { Move } from './move.js';

export interface ClockOptions {
  /** When it began, if that was not now. */
  start?: string;
  /** Instead of the policy's term. */
  term?: Term;
  rung?: number;
}

/** Starts a clock by the policy of the case; the due moment is absolute from here on. */
export function startClock(move: Move, kind: ClockKind, subjectId: string, options: ClockOptions = {}): ClockRecord {
  const { start = move.at, term = policyTerm(move, kind), rung = 0 } = options;
  return move.put('clock', {
    id: move.newId(),
    caseId: move.case.id,
    kind,
    subjectId,
    start,
    term,
    ...termEndsAt({ start, term, pauses: [], calendar: move.policy.calendar }),
    pauses: [],
    state: 'running',
    rung,
    policyVersion: move.policy.version,
  });
}

/** A clock that ends with a day which somebody named, instead of after a term of the policy. */
export function startClockUntil(move: Move, kind: ClockKind, subjectId: string, lastDay: string): ClockRecord {
  const amount = (parseDay(lastDay) ?? 0) - dayAt(Date.parse(move.at));
  if (amount < 1) refuse('dateInPast');
  return startClock(move, kind, subjectId, { term: { calendar: 'agreed', amount, unit: 'days' } });
}

/** The clocks of these kinds that still guard a subject, running or paused. */
export function clocksOn(move: Move, subjectId: string, kinds?: readonly ClockKind[]): ClockRecord[] {
  return move.where('clock', (c) => isLive(c) && c.subjectId === subjectId && (!kinds || kinds.includes(c.kind)));
}

export function meetClock(move: Move, clock: ClockRecord): void {
  move.revise('clock', clock.id, { state: 'met' });
}

export function stopClock(move: Move, clock: ClockRecord): void {
  move.revise('clock', clock.id, { state: 'stopped' });
}

/** Holds a clock still. A term in days whose last day has begun ends that day all the same (interface.md, pauses). */
export function pauseClock(move: Move, clock: ClockRecord, reason: string): void {
  if (clock.state !== 'running' || lastDayHasBegun(move, clock)) return;
  move.revise('clock', clock.id, { state: 'paused', pauses: [...clock.pauses, { from: move.at, to: null, reason }] });
}

/** Lets a clock run on with what was left of its term; the tasks under it move along. */
export function resumeClock(move: Move, clock: ClockRecord): ClockRecord {
  if (clock.state !== 'paused') return clock;
  const pauses = clock.pauses
    .map((pause) => ({ ...pause, to: pause.to ?? move.at }))
    .filter(({ from, to }) => from !== to);
  const { start, term } = clock;
  const end = termEndsAt({ start, term, pauses, calendar: move.policy.calendar });
  for (const task of move.where('task', ({ state, clockId }) => state === 'open' && clockId === clock.id)) {
    move.revise('task', task.id, { dueAt: end.dueAt });
  }
  return move.revise('clock', clock.id, { state: 'running', pauses, ...end });
}

export function isLive(clock: ClockRecord): boolean {
  return clock.state === 'running' || clock.state === 'paused';
}

function lastDayHasBegun(move: Move, clock: ClockRecord): boolean {
  const countsTime = clock.term.unit === 'officeHours' || clock.term.unit === 'seconds';
  return !countsTime && dayAt(Date.parse(move.at)) >= parseDay(clock.due)!;
}

function policyTerm(move: Move, kind: ClockKind): Term {
  const { term, urgentTerm } = move.policy.clocks[kind];
  return move.case.urgent && urgentTerm ? urgentTerm : term;
}
