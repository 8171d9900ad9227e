import type { HandoverRecord, HandoverStatus } from '#contracts/handovers';
import type { Move } from '../../case-escalation/move.js';
import { dropQuestions } from '../../case-escalation/tasks.js';

const UNANSWERED: readonly HandoverStatus[] = ['preparing', 'offered'];
const UNDER_WAY: readonly HandoverStatus[] = [...UNANSWERED, 'accepted'];

/** What no longer needs to be handed over: of one element, or all of the case. */
export function withdrawHandovers(move: Move, elementId?: string): void {
  withdraw(move, (h) => UNDER_WAY.includes(h.status) && (elementId === undefined || h.elementId === elementId));
}

/** What was offered and not answered yet; where the receiver has accepted, the child stays. */
export function withdrawUnansweredHandovers(move: Move): void {
  withdraw(move, ({ status }) => UNANSWERED.includes(status));
}

function withdraw(move: Move, fits: (handover: HandoverRecord) => boolean): void {
  for (const { id } of move.where('handover', fits)) {
    move.revise('handover', id, { status: 'withdrawn' });
    dropQuestions(move, id);
    move.event('handoverWithdrawn', { subject: { record: 'handover', id } });
  }
}
