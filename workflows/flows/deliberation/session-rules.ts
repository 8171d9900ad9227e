import { inPhase } from '../../case-escalation/checks.js';
import type { CommandRule } from '../../case-escalation/rules.js';
import { refuse } from '../../refusal.js';

export const planSession: CommandRule<'planSession'> = {
  check(view, { input }) {
    inPhase(view, 'deliberation');
    if (Date.parse(input.plannedAt) < Date.parse(view.at)) refuse('dateInPast');
  },
  decide(move, { input }) {
    const subject = { record: 'session', id: move.newId() } as const;
    move.put(
      'session',
      {
        id: subject.id,
        caseId: move.case.id,
        status: 'planned',
        plannedAt: input.plannedAt,
        heldAt: null,
        attendances: [],
      },
      { place: 'place' },
    );
    move.event('sessionPlanned', { subject });
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
