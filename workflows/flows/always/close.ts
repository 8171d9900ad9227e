import type { ClosingOutcome } from '#contracts/codes';
import { keepUntil } from '#domain/retention/keep-until';
import { startClock, stopClock } from '../../case-escalation/clocks.js';
import type { Move } from '../../case-escalation/move.js';
import { dismissAll } from '../../case-escalation/participants.js';
import { endTask } from '../../case-escalation/tasks.js';

/** Ends all that was asked. For a while a relapse can still open the same case; after that only the keeping goes on. */
export function closeCase(move: Move, outcome: ClosingOutcome, reasonWords?: string): void {
  for (const task of move.where('task', ({ state }) => state === 'open')) endTask(move, task, 'cancelled');
  for (const clock of move.where('clock', ({ state }) => state === 'running' || state === 'paused')) {
    stopClock(move, clock);
  }
  for (const pause of move.where('pause', ({ to }) => to === null)) move.revise('pause', pause.id, { to: move.at });
  dismissAll(move, 'expert');
  const patch = {
    phase: 'closed',
    closedAt: move.at,
    outcome,
    keepUntil: keepUntil(move.at, move.policy.retention.amount),
  } as const;
  move.reviseCase(patch, { learned: 'learned' });
  startClock(move, 'reopening', move.case.id);
  move.event('caseClosed', { reasonCode: outcome, reasonWords });
}
