import type { ClockKind, ClockPauseRecord, ClockRecord, PauseReason } from '#contracts/clocks';
import type { Term } from '#contracts/terms';
import { nextReminder } from '#domain/policy/next-reminder';
import { dayAt, parseDay } from '#domain/terms/local-time';
import { termEndsAt } from '#domain/terms/end-of-term';
import { refuse } from '../refusal.js';
import type { Move } from './move.js';
import { holder, type Owner } from './owners.js';
import { openCasePause } from './pauses.js';
import type { CaseView } from './view.js';

export const CASE_PAUSED = 'casePaused';

export interface ClockOptions {
  /** When it began, if that was not now. */
  start?: string;
  /** Instead of the policy's term: this clock keeps it when the policy changes. */
  term?: Term;
  /** Place on the policy's ladder; the term of that rung is the policy's too. */
  rung?: number;
  /** Whose it is to make good; the coordinator's when nobody is named. */
  owner?: Owner;
}

/** Starts a clock by the policy of the case; the due moment is absolute from here on. */
export function startClock(move: Move, kind: ClockKind, subjectId: string, options: ClockOptions = {}): ClockRecord {
  const { start = move.at, rung = 0, owner = holder(move, 'coordinator') } = options;
  const term = options.term ?? policyTerm(move, kind, rung);
  const { policy, statutory } = move;
  const clock: ClockRecord = {
    id: move.newId(),
    caseId: move.case.id,
    kind,
    subjectId,
    start,
    term,
    ...termEndsAt({ start, term, pauses: [], calendar: policy.calendar, statutory }),
    pauses: [],
    state: 'running',
    endedAt: null,
    ownerRole: owner.role,
    ownerUserId: owner.userId,
    termSource: options.term ? 'given' : 'policy',
    remindAt: null,
    reminders: 0,
    rung,
    policyVersion: policy.version,
  };
  const started = move.put('clock', { ...clock, remindAt: nextReminder(clock, move, move.at) });
  const stands = openCasePause(move) && policy.pausable.includes(kind);
  return stands ? pauseClock(move, started, CASE_PAUSED) : started;
}

/** A clock that ends with a day which somebody named, instead of after a term of the policy. */
export function startClockUntil(
  move: Move,
  kind: ClockKind,
  subjectId: string,
  lastDay: string,
  owner?: Owner,
): ClockRecord {
  const amount = (parseDay(lastDay) ?? 0) - dayAt(Date.parse(move.at));
  if (amount < 1) refuse('dateInPast');
  return startClock(move, kind, subjectId, { term: { calendar: 'agreed', amount, unit: 'days' }, owner });
}

/** The clocks of these kinds that still guard a subject, running or paused. */
export function clocksOn(view: CaseView, subjectId: string, kinds?: readonly ClockKind[]): ClockRecord[] {
  return view.where('clock', (c) => isLive(c) && c.subjectId === subjectId && (!kinds || kinds.includes(c.kind)));
}

/** Ends a clock, once: what it guarded was done, its moment has come, or nobody asks for it any more. */
export function endClock(move: Move, clock: ClockRecord, state: 'met' | 'passed' | 'stopped'): void {
  const pauses = clock.pauses.map((pause) => ({ ...pause, to: pause.to ?? move.at, holds: [] }));
  move.revise('clock', clock.id, { state, endedAt: move.at, remindAt: null, pauses });
}

/**
 * Holds a clock still until every hold is let go of. A term in days whose last day has begun ends that day all the same
 * (interface.md, pauses).
 */
export function pauseClock(
  move: Move,
  clock: ClockRecord,
  reason: PauseReason,
  { hold = reason, by = null }: { hold?: string; by?: string | null } = {},
): ClockRecord {
  if (clock.state === 'paused') return reviseOpenPause(move, clock, (holds) => [...new Set([...holds, hold])]);
  if (clock.state !== 'running' || lastDayHasBegun(clock, move.at)) return clock;
  const pause: ClockPauseRecord = { from: move.at, to: null, reason, by, holds: [hold] };
  return move.revise('clock', clock.id, { state: 'paused', pauses: [...clock.pauses, pause] });
}

/** Lets go of one hold; with the last the clock runs on with what was left, and the tasks under it move along. */
export function resumeClock(move: Move, clock: ClockRecord, hold: string): ClockRecord {
  if (!isHeldBy(clock, hold)) return clock;
  const stillHeld = clock.pauses.at(-1)!.holds.filter((each) => each !== hold);
  if (stillHeld.length > 0) return reviseOpenPause(move, clock, () => stillHeld);
  const pauses = clock.pauses
    .map((pause) => ({ ...pause, to: pause.to ?? move.at, holds: [] }))
    .filter(({ from, to }) => from !== to);
  const { start, term } = clock;
  const { policy, statutory } = move;
  const end = termEndsAt({ start, term, pauses, calendar: policy.calendar, statutory });
  const running: ClockRecord = { ...clock, state: 'running', pauses, ...end };
  moveTasks(move, running);
  return move.put('clock', { ...running, remindAt: nextReminder(running, move, move.at) });
}

function isHeldBy(clock: ClockRecord, hold: string): boolean {
  return clock.state === 'paused' && clock.pauses.at(-1)!.holds.includes(hold);
}

/** The tasks under a clock are due when the clock is. */
export function moveTasks(move: Move, { id, dueAt }: ClockRecord): void {
  for (const task of move.where('task', ({ state, clockId }) => state === 'open' && clockId === id)) {
    move.revise('task', task.id, { dueAt });
  }
}

export function isLive(clock: ClockRecord): boolean {
  return clock.state === 'running' || clock.state === 'paused';
}

/** Whether a pause would come too late: a term in whole days ends on its last day, come what may. */
export function lastDayHasBegun(clock: ClockRecord, at: string): boolean {
  const countsTime = clock.term.unit === 'officeHours' || clock.term.unit === 'seconds';
  return !countsTime && dayAt(Date.parse(at)) >= parseDay(clock.due)!;
}

function reviseOpenPause(move: Move, clock: ClockRecord, change: (holds: string[]) => string[]): ClockRecord {
  const open = clock.pauses.at(-1)!;
  const pauses = [...clock.pauses.slice(0, -1), { ...open, holds: change(open.holds) }];
  return move.revise('clock', clock.id, { pauses });
}

function policyTerm(move: Move, kind: ClockKind, rung: number): Term {
  const { term, urgentTerm, ladder } = move.policy.clocks[kind];
  if (rung > 0) return ladder[rung - 1]?.term ?? term;
  return move.case.urgent && urgentTerm ? urgentTerm : term;
}
