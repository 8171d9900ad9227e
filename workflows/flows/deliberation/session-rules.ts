import type { PlanSessionInput, SessionRecord } from '#contracts/sessions';
import { inPhase } from '../../case-escalation/checks.js';
import type { CommandRule } from '../../case-escalation/rules.js';
import type { CaseView } from '../../case-escalation/view.js';
import { refuse } from '../../refusal.js';
import { tellWhenToMeet } from '../assembly/meeting.js';

export const planSession: CommandRule<'planSession'> = {
  check(view, { input }) {
    inPhase(view, 'deliberation');
    isToCome(view, input);
  },
  decide(move, { input }) {
    const subject = { record: 'session', id: move.newId() } as const;
    const { id } = subject;
    move.put(
      'session',
      {
        ...{ id, caseId: move.case.id, status: 'planned', heldAt: null, attendances: [], moves: 0, room: 0 },
        ...timesOf(input),
      },
      { place: 'place' },
    );
    tellWhenToMeet(move);
    move.event('sessionPlanned', { subject });
    return subject;
  },
};

/** Another moment for a meeting that did not take place yet. */
export const moveSession: CommandRule<'moveSession'> = {
  check(view, { input }) {
    inPhase(view, 'assembly', 'deliberation');
    isToCome(view, input);
    const { status, heldAt } = view.require('session', input.sessionId);
    if (status === 'held' || status === 'cancelled') refuse('alreadyDecided', { was: status, at: heldAt ?? undefined });
  },
  decide(move, { input }) {
    const subject = { record: 'session', id: input.sessionId } as const;
    const { moves } = move.require('session', input.sessionId);
    move.revise('session', subject.id, { ...timesOf(input), moves: moves + 1 }, { place: 'place' });
    tellWhenToMeet(move);
    move.event('sessionMoved', { subject, reasonWords: 'reason' });
    return subject;
  },
};

/** Who was there, child and parents included. A session can be recorded once. */
export const recordAttendance: CommandRule<'recordAttendance'> = {
  check(view, { input }) {
    inPhase(view, 'deliberation');
    const { status, heldAt } = view.require('session', input.sessionId);
    if (status !== 'planned') refuse('alreadyDecided', { was: status, at: heldAt ?? undefined });
  },
  decide(move, { input: { sessionId, heldAt, attendances } }) {
    const subject = { record: 'session', id: sessionId } as const;
    move.revise('session', sessionId, { status: 'held', heldAt, attendances }, { notes: 'notes' });
    move.event('sessionHeld', { subject });
    return subject;
  },
};

function isToCome(view: CaseView, { plannedAt }: PlanSessionInput): void {
  if (Date.parse(plannedAt) < Date.parse(view.at)) refuse('dateInPast');
}

function timesOf({
  plannedAt,
  slotId = null,
  endsAt = null,
}: PlanSessionInput): Pick<SessionRecord, 'plannedAt' | 'slotId' | 'endsAt'> {
  return { plannedAt, slotId, endsAt };
}
