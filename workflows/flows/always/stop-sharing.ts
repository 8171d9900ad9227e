import type { HandoverStatus } from '#contracts/handovers';
import type { Move } from '../../case-escalation/move.js';
import { admit, dismissAll } from '../../case-escalation/participants.js';
import { completeLate } from '../assembly/complete-team.js';
import { askToAssemble, withdrawInvitation } from '../assembly/invite.js';
import { changeRooms } from '../assembly/meeting.js';
import { currentProposal, hasAccepted, isMember, sitting } from '../assembly/team-view.js';
import { senderOf } from '../handover/answer-rules.js';
import { settle } from '../../case-escalation/tasks.js';
import { askToPrepare } from '../handover/prepare-handover.js';
import { withdrawUnansweredHandovers } from '../handover/withdraw-handovers.js';
import { startTriage } from '../triage/start-triage.js';

const UNANSWERED: readonly HandoverStatus[] = ['preparing', 'offered'];
const TAKEN_OVER: readonly HandoverStatus[] = ['accepted', 'confirmed'];

/** From this second nobody of another organisation looks any further, and nobody is asked anything with the dossier. */
export function stopSharing(move: Move): void {
  dismissAll(move, 'expert');
  if (move.facts.keepsTeamWhole && sitting(move).length > 0) changeRooms(move);
  for (const open of move.where('invitation', ({ status }) => status === 'invited')) withdrawInvitation(move, open);
  if (move.facts.sharing) stopHandingOver(move);
}

/** Whoever said yes to this case before sharing stopped is let in again. */
export function shareAgain(move: Move): void {
  for (const { userId } of sitting(move)) admit(move, userId, 'expert', 'full');
  if (move.facts.keepsTeamWhole) reviewTeam(move);
  if (!move.facts.sharing) return;
  for (const { receiverUserId } of move.where('handover', ({ status }) => TAKEN_OVER.includes(status))) {
    admit(move, receiverUserId, 'provider', 'full');
  }
  const { regievoerderId } = move.case;
  if (regievoerderId) admit(move, regievoerderId, 'regievoerder', 'full');
}

/** The team that meets is let in whole, or its coordinator completes it: who had not answered is not asked by itself. */
function reviewTeam(move: Move): void {
  const proposal = currentProposal(move);
  if (move.case.phase !== 'deliberation' || !proposal) return;
  if (move.where('invitation', isMember).length < proposal.members.length) askToAssemble(move);
  else if (proposal.status === 'invited') move.byItself(() => completeLate(move));
  else if (hasAccepted(move, proposal)) settle(move, move.case.id, ['assembleTeam', 'widenPool']);
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
