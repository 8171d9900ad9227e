import type { ClosingOutcome } from '#contracts/codes';
import { keepUntil } from '#domain/retention/keep-until';
import { startClock } from '../../case-escalation/clocks.js';
import type { Move } from '../../case-escalation/move.js';
import { letGo } from './let-go.js';

/** Ends all that was asked. For a while a relapse can still open the same case; after that only the keeping goes on. */
export function closeCase(move: Move, outcome: ClosingOutcome, reasonWords?: string): void {
  letGo(move);
  const until = keepUntil(move.at, move.policy.retention.amount);
  move.reviseCase({ phase: 'closed', closedAt: move.at, outcome, keepUntil: until }, { learned: 'learned' });
  startClock(move, 'reopening', move.case.id);
  move.event('caseClosed', { reasonCode: outcome, reasonWords });
}
