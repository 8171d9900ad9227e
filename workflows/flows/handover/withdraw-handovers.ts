import type { HandoverStatus } from '#contracts/handovers';
import type { Move } from '../../case-escalation/move.js';
import { dropQuestions } from '../../case-escalation/tasks.js';

const UNDER_WAY: readonly HandoverStatus[] = ['preparing', 'offered', 'accepted'];

/** What no longer needs to be handed over: of one element, or all of the case. */
export function withdrawHandovers(move: Move, elementId?: string): void {
  const open = move.where(
    'handover',
    (h) => UNDER_WAY.includes(h.status) && (elementId === undefined || h.elementId === elementId),
  );
  for (const { id } of open) {
    move.revise('handover', id, { status: 'withdrawn' });
    dropQuestions(move, id);
    move.event('handoverWithdrawn', { subject: { record: 'handover', id } });
  }
}
