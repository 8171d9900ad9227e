import type { ChosenSlot } from '#contracts/teams';
import type { SessionRecord } from '#contracts/sessions';
import type { Move } from '../../case-escalation/move.js';
import { comingSession, isOpenMeeting, isSeated, isToCome } from './team-view.js';

/**
 * Keeps the slot of a proposal for this case; who sits already moves along. Without slots a meeting is planned by hand, and
 * one that is planned so stays where it is.
 */
export function reserveSlot(move: Move, slot: ChosenSlot | null): void {
  const session = comingSession(move);
  if (!slot || session?.slotId === null) return;
  if (session) return session.slotId === slot.id ? undefined : moveMeeting(move, session, slot);
  const id = move.newId();
  move.put('session', {
    ...{ id, caseId: move.case.id, status: 'reserved', heldAt: null, attendances: [], moves: 0, room: 0 },
    ...timesOf(slot),
  });
  move.event('slotReserved', { subject: { record: 'session', id } });
}

/** The team is complete: it meets in the slot that was kept. One that went by meanwhile is let go of: it is planned anew. */
export function planReservedMeeting(move: Move): void {
  for (const session of move.where('session', ({ status }) => status === 'reserved')) {
    const subject = { record: 'session', id: session.id } as const;
    const meets = isToCome(move, session);
    move.revise('session', session.id, { status: meets ? 'planned' : 'cancelled' });
    move.event(meets ? 'sessionPlanned' : 'slotReleased', { subject });
  }
}

/** Another moment for the same meeting: calendars follow, and so does what is asked of the experts. */
export function moveMeeting(
  move: Move,
  { id, moves }: SessionRecord,
  slot: ChosenSlot,
  words?: Record<string, string>,
): void {
  move.revise('session', id, { ...timesOf(slot), moves: moves + 1 }, words);
  tellWhenToMeet(move);
  move.event('sessionMoved', { subject: { record: 'session', id }, ...(words && { reasonWords: 'reason' }) });
}

/** What is asked of who sits, or was invited, names the first meeting to come; null where that is planned by hand. */
export function tellWhenToMeet(move: Move): void {
  const { slotId: id, plannedAt: startsAt, endsAt } = comingSession(move) ?? { slotId: null };
  const slot = id && endsAt ? { id, startsAt, endsAt } : null;
  for (const invitation of move.where('invitation', isSeated)) move.revise('invitation', invitation.id, { slot });
}

/** Who leaves has been given where the case meets on screen: it meets elsewhere, and calendars hear that. */
export function changeRooms(move: Move): void {
  for (const { id, room } of move.where('session', isOpenMeeting)) move.revise('session', id, { room: room + 1 });
}

/** Nobody meets: the slot is another case's to take. */
export function cancelMeetings(move: Move): void {
  for (const { id, status } of move.where('session', isOpenMeeting)) {
    move.revise('session', id, { status: 'cancelled' });
    move.event(status === 'reserved' ? 'slotReleased' : 'sessionCancelled', { subject: { record: 'session', id } });
  }
}

const timesOf = ({ id, startsAt, endsAt }: ChosenSlot) => ({ slotId: id, plannedAt: startsAt, endsAt });
