import type { Cause } from '#contracts/case-process';
import type { ClockRecord } from '#contracts/clocks';
import { deriveId } from '#domain/ids/derive-id';
import { nextReminder } from '#domain/policy/next-reminder';
import type { Move } from './move.js';

/** Far from the numbers that the moves of a clock use for the ids of what they make. */
const FIRST_REMINDER = 1_000;

/** Each reminder of a clock is a cause of its own, once. */
export function reminderOf({ id, reminders }: ClockRecord): Extract<Cause, { kind: 'reminder' }> {
  return { kind: 'reminder', id: deriveId(id, FIRST_REMINDER + reminders), clockId: id };
}

/** Tells whoever must make good on a clock that its moment comes near. */
export function remind(move: Move, clock: ClockRecord): void {
  for (const task of move.where('task', ({ state, clockId }) => state === 'open' && clockId === clock.id)) {
    move.notify('reminder', task);
  }
  move.revise('clock', clock.id, { reminders: clock.reminders + 1, remindAt: nextReminder(clock, move, move.at) });
  move.event('clockReminded', { subject: { record: 'clock', id: clock.id }, reasonCode: clock.kind });
}
