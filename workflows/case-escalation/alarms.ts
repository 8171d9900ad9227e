import type { Cause } from '#contracts/case-process';
import type { ClockRecord } from '#contracts/clocks';
import { reminderOf } from './reminders.js';

/** A moment at which a clock wants something: a reminder, or its end. */
export interface Alarm {
  at: number;
  cause: Cause;
}

/** What a running clock wants first, seen from `now` (milliseconds since the epoch). */
export function nextAlarm(clock: ClockRecord, now: number): Alarm {
  const end: Alarm = { at: Date.parse(clock.dueAt), cause: { kind: 'clock', id: clock.id } };
  if (!clock.remindAt) return end;
  const reminder: Alarm = { at: Date.parse(clock.remindAt), cause: reminderOf(clock) };
  // What is over needs no reminder any more, as when everything stood still for a while.
  return reminder.at < end.at && end.at > now ? reminder : end;
}
