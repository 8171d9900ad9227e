import { CLOCK_KINDS, type ClockKind } from '#contracts/clocks';
import { checkLadder } from './check-ladder.js';
import { checkReminders } from './check-reminders.js';
import { checkTerm } from './check-term.js';
import { type FaultList, readObject } from './fault-list.js';

/** Clocks after which the flow itself knows what comes, so that nobody needs to be named. */
const OWNERLESS: readonly ClockKind[] = [
  'invitation',
  'widerPool',
  'fundingRung',
  'fundingReminder',
  'handoverGuard',
  'followUpMoment',
  'reopening',
];

/** Checks that every kind of clock has its term, and that somebody is next when it runs out. */
export function checkClocks(value: unknown, faults: FaultList): void {
  const clocks = readObject(value, CLOCK_KINDS, faults);
  if (!clocks) return;
  for (const kind of CLOCK_KINDS) checkClock(kind, clocks[kind], faults.at(kind));
}

function checkClock(kind: ClockKind, value: unknown, faults: FaultList): void {
  if (!faults.check(value !== undefined, 'Deze klok ontbreekt. Geef haar een termijn en een ladder.')) return;
  const clock = readObject(value, ['term', 'urgentTerm', 'remindAt', 'ladder'], faults);
  if (!clock) return;
  checkTerm(clock.term, faults.at('term'));
  if (clock.urgentTerm !== undefined) checkTerm(clock.urgentTerm, faults.at('urgentTerm'));
  if (clock.remindAt !== undefined) checkReminders(clock.remindAt, faults.at('remindAt'));
  checkLadder(clock.ladder, !OWNERLESS.includes(kind), faults.at('ladder'));
}
