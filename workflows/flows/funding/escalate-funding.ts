import type { FundingRequestRecord, FundingStatus, MandateRung } from '#contracts/funding';
import { clocksOn, endClock, resumeClock } from '../../case-escalation/clocks.js';
import type { Move } from '../../case-escalation/move.js';
import { holder } from '../../case-escalation/owners.js';
import { ask, endTask, openTasks } from '../../case-escalation/tasks.js';
import { rungOf, rungOfDoorzettingsmacht } from './ladder.js';
import { askRung, ladderOf } from './request-funding.js';

/** No decision in time: the next rung of the ladder as it is today. */
export function toNextRung(move: Move, request: FundingRequestRecord): void {
  const ladder = ladderOf(move, request);
  const current = placeOn(ladder, rungOf(request));
  moveUp(move, request, ladder, current < 0 ? rungOfDoorzettingsmacht(ladder) : current + 1, 'unanswered');
}

/** Refused against the advice, or the limit of the law has passed: who has doorzettingsmacht decides. */
export function toDoorzettingsmacht(move: Move, request: FundingRequestRecord, reasonCode: string): void {
  const ladder = ladderOf(move, request);
  moveUp(move, request, ladder, rungOfDoorzettingsmacht(ladder), reasonCode);
}

/** A mandate that was renewed, or went to a successor, is another one: then its holder says which rung it is. */
function placeOn(ladder: readonly MandateRung[], { mandateId, userId }: MandateRung): number {
  const same = ladder.findIndex((rung) => rung.mandateId === mandateId);
  return same < 0 ? ladder.findIndex((rung) => rung.userId === userId) : same;
}

export function hasDoorzettingsmacht(request: FundingRequestRecord): boolean {
  return rungOf(request).doorzettingsmacht;
}

/** Ends what is being asked of the present rung, a supplement too; the statutory limit runs on. */
export function endRung(move: Move, requestId: string, state: 'done' | 'cancelled'): void {
  for (const task of openTasks(move, requestId)) endTask(move, task, state);
  for (const clock of clocksOn(move, requestId)) {
    if (clock.kind !== 'fundingStatutory') endClock(move, clock, 'stopped');
    else if (!move.isOfFirstRelease) resumeClock(move, clock, 'supplement');
  }
}

/** Beyond the last rung there is nobody to ask: the coordinator gets it, while the last rung keeps its question. */
function moveUp(
  move: Move,
  request: FundingRequestRecord,
  ladder: FundingRequestRecord['ladder'],
  rung: number,
  reasonCode: string,
): void {
  const subject = { record: 'fundingRequest', id: request.id } as const;
  if (!ladder[rung]) {
    move.event('overdue', { subject, reasonCode });
    askToSettle(move, request.id);
    return;
  }
  endRung(move, request.id, 'cancelled');
  const status: FundingStatus = 'escalated';
  const escalated = move.revise('fundingRequest', request.id, { ladder, rung, status });
  move.event('fundingEscalated', { subject, reasonCode });
  askRung(move, escalated);
}

export function askToSettle(move: Move, requestId: string): void {
  if (openTasks(move, requestId, ['settleFunding']).length > 0) return;
  const owner = holder(move, 'coordinator');
  ask(move, { task: 'settleFunding', clock: 'review', owner, subjectId: requestId });
}
