import type { ElementStatus, SupportElementRecord } from '#contracts/support-elements';
import type { Move } from '../../case-escalation/move.js';
import { holder } from '../../case-escalation/owners.js';
import { ask, dropQuestions, openTasks, settle } from '../../case-escalation/tasks.js';
import type { CaseView } from '../../case-escalation/view.js';
import { startFollowUp } from '../follow-up/start-follow-up.js';
import { withdrawHandovers } from '../handover/withdraw-handovers.js';
import { stopWaits } from '../waiting/stop-waits.js';

const TO_CONFIRM: readonly ElementStatus[] = ['proposed', 'returned'];
const ON_ITS_WAY: readonly ElementStatus[] = ['proposed', 'returned', 'funding', 'waiting', 'handover'];

export function isToConfirm({ status }: SupportElementRecord): boolean {
  return TO_CONFIRM.includes(status);
}

export function isOnItsWay({ status }: SupportElementRecord): boolean {
  return ON_ITS_WAY.includes(status);
}

/** Refused, declined, expired or handed back: the element lies with the coordinator again, with the reason. */
export function returnToPlan(move: Move, elementId: string, reasonCode: string, reasonWords?: string): void {
  const subject = { record: 'supportElement', id: elementId } as const;
  stopWaits(move, elementId);
  withdrawHandovers(move, elementId);
  dropQuestions(move, elementId);
  move.revise('supportElement', elementId, { status: 'returned', startedAt: null });
  move.event('elementReturned', { subject, reasonCode, reasonWords });
  if (move.case.phase === 'followUp') move.reviseCase({ phase: 'plan' });
  const owner = holder(move, 'coordinator');
  ask(move, { task: 'reviseElement', clock: 'plan', owner, subjectId: elementId });
}

/** Looks where the plan stands after an element changed. */
export function reviewPlan(move: Move): void {
  const elements = move.all('supportElement');
  if (!elements.some(isToConfirm)) settle(move, move.case.id, ['confirmPlan']);
  if (move.case.phase !== 'plan' || elements.some(isOnItsWay)) return;
  if (elements.some(({ status }) => status === 'started')) startFollowUp(move);
  else if (openTasks(move, move.case.id, ['closeCase']).length === 0) {
    const owner = holder(move, 'coordinator');
    ask(move, { task: 'closeCase', clock: 'closing', owner, subjectId: move.case.id });
  }
}

export function liveElements(view: CaseView): SupportElementRecord[] {
  return view.where('supportElement', isOnItsWay);
}
