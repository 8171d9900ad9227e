import type { ClockRecord } from '#contracts/clocks';
import type { RegionPolicy } from '#contracts/policies';
import type { Term, TermPause } from '#contracts/terms';
import { termEndsAt } from '../terms/end-of-term.js';
import type { StatutoryCalendar } from '../terms/statutory-calendar.js';
import { nextReminder } from './next-reminder.js';

/** What other rules do to a clock. `alreadyPassed`: under them it would be over, so it keeps the end that it has. */
export const MOVE_EFFECTS = ['unchanged', 'earlier', 'later', 'alreadyPassed', 'paused'] as const;
export type MoveEffect = (typeof MOVE_EFFECTS)[number];

/** When a clock ends, and by which term. */
export type ClockEnd = Pick<ClockRecord, 'term' | 'due' | 'dueAt'>;

/** A clock under other rules. */
export interface MovedClock extends ClockEnd {
  remindAt: string | null;
  effect: MoveEffect;
}

/** The end of a clock under other rules, and what these say by themselves: another end where the clock keeps its own. */
export interface MovedEnd extends ClockEnd {
  effect: MoveEffect;
  byRule: ClockEnd;
}

/**
 * A live clock under another policy, or under the same one with another calendar. Its start and its pauses stay, and so
 * does a term that was given for this clock alone. No clock ends in silence: where the new term would be over already,
 * the clock goes on as it was, and somebody must look.
 *
 * @param urgent whether its case is
 * @param at now, RFC 3339
 * @throws TermFault when the new end lies after the statutory calendar
 */
export function moveClock(
  clock: ClockRecord,
  urgent: boolean,
  to: RegionPolicy,
  statutory: StatutoryCalendar,
  at: string,
): MovedClock {
  const { byRule: _byRule, ...end } = moveEnd(clock, urgent, to, statutory, at);
  if (end.effect === 'alreadyPassed') return { ...end, remindAt: clock.remindAt };
  return { ...end, remindAt: nextReminder({ ...clock, ...endOf(end) }, { policy: to, statutory }, at) };
}

/** The same for who only looks: without the reminder, and with what the rules say by themselves. */
export function moveEnd(
  clock: ClockRecord,
  urgent: boolean,
  to: RegionPolicy,
  statutory: StatutoryCalendar,
  at: string,
): MovedEnd {
  const term = termUnder(clock, urgent, to);
  const endWith = (pauses: TermPause[]) =>
    termEndsAt({ start: clock.start, term, pauses, calendar: to.calendar, statutory });
  const byRule: ClockEnd = { term, ...endWith(pausesOf(clock)) };
  // Whether a clock that stands still has anything left shows when it runs on.
  const end = clock.state === 'paused' ? endWith(pausesOf(clock, at)).dueAt : byRule.dueAt;
  if (!isOver(end, at)) return { ...byRule, effect: effectOf(clock, byRule), byRule };
  return { ...endOf(clock), effect: wasOver(clock, byRule, at) ? 'unchanged' : 'alreadyPassed', byRule };
}

function termUnder({ kind, rung, term, termSource }: ClockRecord, urgent: boolean, { clocks }: RegionPolicy): Term {
  if (termSource === 'given') return term;
  const rules = clocks[kind];
  if (rung > 0) return rules.ladder[rung - 1]?.term ?? term;
  return (urgent && rules.urgentTerm) || rules.term;
}

/** The pauses that are over; with a moment also the one that is not, as if it ended then. */
function pausesOf({ pauses }: ClockRecord, until: string | null = null): TermPause[] {
  return pauses.flatMap(({ from, to, reason }) => {
    const end = to ?? until;
    return end !== null && Date.parse(from) < Date.parse(end) ? [{ from, to: end, reason }] : [];
  });
}

function endOf({ term, due, dueAt }: ClockEnd): ClockEnd {
  return { term, due, dueAt };
}

function effectOf(clock: ClockRecord, moved: ClockEnd): MoveEffect {
  if (clock.state === 'paused') return isSame(clock, moved) ? 'unchanged' : 'paused';
  const difference = Date.parse(moved.dueAt) - Date.parse(clock.dueAt);
  if (difference === 0) return 'unchanged';
  return difference < 0 ? 'earlier' : 'later';
}

/** Whether other rules have nothing to do with it that the clock is over. */
function wasOver(clock: ClockRecord, moved: ClockEnd, at: string): boolean {
  return clock.state === 'paused' ? isSame(clock, moved) : isOver(clock.dueAt, at);
}

function isSame(a: ClockEnd, b: ClockEnd): boolean {
  const sameTerm =
    a.term.amount === b.term.amount && a.term.unit === b.term.unit && a.term.calendar === b.term.calendar;
  return sameTerm && Date.parse(a.dueAt) === Date.parse(b.dueAt);
}

function isOver(dueAt: string, at: string): boolean {
  return Date.parse(dueAt) <= Date.parse(at);
}
