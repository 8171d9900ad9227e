import type { HandoverStatus } from '#contracts/handovers';
import type { Move } from '../../case-escalation/move.js';
import { admit, dismissAll } from '../../case-escalation/participants.js';
import { withdrawInvitation } from '../assembly/invite.js';
import { senderOf } from '../handover/answer-rules.js';
import { askToPrepare } from '../handover/prepare-handover.js';
import { withdrawUnansweredHandovers } from '../handover/withdraw-handovers.js';
import { startTriage } from '../triage/start-triage.js';

const UNANSWERED: readonly HandoverStatus[] = ['preparing', 'offered'];
const TAKEN_OVER: readonly HandoverStatus[] = ['accepted', 'confirmed'];

/** From this second nobody of another organisation looks any further, and nobody is asked anything with the dossier. */
export function stopSharing(move: Move): void {
  dismissAll(move, 'expert');
  for (const open of move.where('invitation', ({ status }) => status === 'invited')) withdrawInvitation(move, open);
  if (move.facts.sharing) stopHandingOver(move);
}

/** Whoever said yes to this case before sharing stopped is let in again. */
export function shareAgain(move: Move): void {
  for (const { userId } of move.where('invitation', ({ status }) => status === 'accepted')) {
    admit(move, userId, 'expert', 'full');
  }
  if (!move.facts.sharing) return;
  for (const { receiverUserId } of move.where('handover', ({ status }) => TAKEN_OVER.includes(status))) {
    admit(move, receiverUserId, 'provider', 'full');
  }
  const { regievoerderId } = move.case;
  if (regievoerderId) admit(move, regievoerderId, 'regievoerder', 'full');
}

/** What was being handed over lies with its sender again. Where help runs, its provider keeps what they are asked for it. */
function stopHandingOver(move: Move): void {
  const open = move.where('handover', ({ status }) => UNANSWERED.includes(status));
  withdrawUnansweredHandovers(move);
  dismissAll(move, 'provider');
  for (const { elementId, senderUserId } of open) {
    if (elementId) askToPrepare(move, elementId, senderOf(move, senderUserId));
    else startTriage(move);
  }
}
