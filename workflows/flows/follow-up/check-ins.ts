import type { CheckInRecord } from '#contracts/follow-up';
import type { Move } from '../../case-escalation/move.js';
import { dropQuestions } from '../../case-escalation/tasks.js';

export function isAhead({ status }: CheckInRecord): boolean {
  return status === 'planned' || status === 'due';
}

export function cancelCheckIns(move: Move): void {
  for (const { id } of move.where('checkIn', isAhead)) {
    move.revise('checkIn', id, { status: 'cancelled' });
    dropQuestions(move, id);
  }
}
