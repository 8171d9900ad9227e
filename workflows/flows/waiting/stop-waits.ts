import type { WaitRecord } from '#contracts/waits';
import type { Move } from '../../case-escalation/move.js';
import { dropQuestions } from '../../case-escalation/tasks.js';

/** Ends a wait and what bridged it, because help can begin or because the element went back to the plan. */
export function endWait(move: Move, waitId: string, status: Exclude<WaitRecord['status'], 'waiting'>): void {
  move.revise('wait', waitId, { status, endedAt: move.at });
  dropQuestions(move, waitId);
  for (const bridging of move.where('bridging', (b) => b.waitId === waitId && b.endedAt === null)) {
    move.revise('bridging', bridging.id, { endedAt: move.at });
    dropQuestions(move, bridging.id);
    move.event('bridgingEnded', { subject: { record: 'bridging', id: bridging.id } });
  }
}

export function stopWaits(move: Move, elementId: string): void {
  const waits = move.where('wait', (wait) => wait.elementId === elementId && wait.status === 'waiting');
  for (const { id } of waits) endWait(move, id, 'stopped');
}
