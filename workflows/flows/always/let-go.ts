import type { Move } from '../../case-escalation/move.js';
import type { Role } from '#contracts/codes';
import { dismissAll } from '../../case-escalation/participants.js';
import { endClock, isLive } from '../../case-escalation/clocks.js';
import { endTask } from '../../case-escalation/tasks.js';
import { withdrawInvitation } from '../assembly/invite.js';
import { cancelMeetings } from '../assembly/meeting.js';
import { cancelCheckIns } from '../follow-up/check-ins.js';
import { isUndecided } from '../funding/funding-view.js';
import { withdrawUnansweredHandovers } from '../handover/withdraw-handovers.js';
import { liveElements } from '../plan/elements.js';
import { withdrawSupplement } from '../triage/supplement.js';
import { stopWaits } from '../waiting/stop-waits.js';

/** Who sees a case because it asks something of them: with the last question that ends. */
const ONLY_WHILE_OPEN: readonly Role[] = ['expert', 'mandateHolder', 'provider'];

/** Nothing is asked of anybody any more: every open question of the case ends as what it is. */
export function letGo(move: Move): void {
  withdrawSupplement(move);
  for (const invitation of move.where('invitation', ({ status }) => status === 'invited')) {
    withdrawInvitation(move, invitation);
  }
  cancelMeetings(move);
  for (const { id } of move.where('fundingRequest', isUndecided)) {
    move.revise('fundingRequest', id, { status: 'released', decidedAt: move.at });
  }
  for (const { id } of liveElements(move)) {
    stopWaits(move, id);
    // What a consult advises was never going to be arranged here: it stays as it was advised.
    if (move.case.track === 'case') move.revise('supportElement', id, { status: 'dropped', endedAt: move.at });
  }
  withdrawUnansweredHandovers(move);
  cancelCheckIns(move);
  for (const { id } of move.where('pause', ({ to }) => to === null)) move.revise('pause', id, { to: move.at });
  for (const task of move.where('task', ({ state }) => state === 'open')) endTask(move, task, 'cancelled');
  for (const clock of move.where('clock', isLive)) endClock(move, clock, 'stopped');
  for (const role of ONLY_WHILE_OPEN) dismissAll(move, role);
}
