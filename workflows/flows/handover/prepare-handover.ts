import type { Actor } from '#contracts/cases';
import type { HandoverRecord } from '#contracts/handovers';
import type { Move } from '../../case-escalation/move.js';
import type { Owner } from '../../case-escalation/owners.js';
import { admit } from '../../case-escalation/participants.js';
import { ask } from '../../case-escalation/tasks.js';

interface Preparation extends Pick<HandoverRecord, 'kind' | 'elementId' | 'receiverUserId' | 'receiverOrganisationId'> {
  sender: Actor;
}

/** A handover begins with the sender, who stays responsible until the receiver has accepted. */
export function prepareHandover(move: Move, { sender, ...preparation }: Preparation): HandoverRecord {
  const handover = move.put('handover', {
    ...preparation,
    id: move.newId(),
    caseId: move.case.id,
    senderUserId: sender.userId,
    status: 'preparing',
    conversationAt: null,
    withFamily: null,
    agreements: 0,
    offeredAt: null,
    answeredAt: null,
    declineReason: null,
    calledAt: null,
    senderConfirmedAt: null,
    receiverConfirmedAt: null,
  });
  admit(move, preparation.receiverUserId, 'provider', 'asked');
  askToPrepare(move, handover.id, sender);
  move.event('handoverPrepared', { subject: { record: 'handover', id: handover.id } });
  return handover;
}

/** Asks the sender for the conversation and the agreements, or first of all for a handover of this element. */
export function askToPrepare(move: Move, subjectId: string, owner: Owner): void {
  ask(move, {
    task: 'prepareHandover',
    clock: 'handoverPreparation',
    owner: { role: owner.role, userId: owner.userId },
    subjectId,
  });
}
