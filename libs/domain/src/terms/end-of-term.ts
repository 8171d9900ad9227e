import type { TermResult } from '#contracts/terms';
import type { Clock } from './clock.js';
import { textOf, toUtc } from './local-time.js';
import { readClock, type TermQuestion } from './read-clock.js';
import { endOfRunningTime, type RunningTimeEnd } from './running-time.js';
import { TermFault } from './term-fault.js';
import { beyondData } from './term-faults.js';
import { endOfWholeDays, type WholeDaysEnd } from './whole-days.js';
import { endOfWorkingDays, type WorkingDaysEnd } from './working-days.js';

/** The end of a term, by what the term counts. */
export type TermEnd = WholeDaysEnd | WorkingDaysEnd | RunningTimeEnd;

/**
 * When a term ends, without the explanation: for who only sets a timer.
 *
 * @throws TermFault when the question is unsound or the end lies after the calendar data.
 */
export function termEndsAt(question: TermQuestion): Pick<TermResult, 'due' | 'dueAt'> {
  return inWords(endOf(readClock(question)));
}

/** The end of a clock that was read; throws a TermFault when it lies after the calendar data. */
export function endOf(clock: Clock): TermEnd {
  const end = findEnd(clock);
  if (!end) throw new TermFault([beyondData(clock.statutory)]);
  return end;
}

/** An end as the outside reads it. */
export function inWords({ due, dueAt }: TermEnd): Pick<TermResult, 'due' | 'dueAt'> {
  return { due: textOf(due), dueAt: toUtc(dueAt) };
}

function findEnd(clock: Clock): TermEnd | undefined {
  switch (clock.term.unit) {
    case 'days':
    case 'weeks':
    case 'months':
      return endOfWholeDays(clock);
    case 'workingDays':
      return endOfWorkingDays(clock);
    case 'officeHours':
    case 'seconds':
      return endOfRunningTime(clock, clock.term.unit);
  }
}
