import type { Actor } from '#contracts/cases';
import type { HandoverRecord, HandoverStatus } from '#contracts/handovers';
import { isPerson } from '../../case-escalation/checks.js';
import type { CaseView } from '../../case-escalation/view.js';
import { refuse } from '../../refusal.js';

/** The handover, if it stands where this command needs it. */
export function handoverIn(view: CaseView, id: string, ...statuses: HandoverStatus[]): HandoverRecord {
  const handover = view.require('handover', id);
  if (!statuses.includes(handover.status)) {
    refuse('alreadyDecided', { at: handover.answeredAt ?? undefined, was: handover.status });
  }
  return handover;
}

/** The sender's side: who sends, or the coordinator in their place. */
export function isSender(actor: Actor, handover: HandoverRecord): void {
  if (actor.role !== 'coordinator') isPerson(actor, handover.senderUserId);
}

export function isParty(actor: Actor, handover: HandoverRecord): void {
  if (actor.role !== 'coordinator') isPerson(actor, handover.senderUserId, handover.receiverUserId);
}

export function isReceiver(actor: Actor, handover: HandoverRecord): void {
  isPerson(actor, handover.receiverUserId);
}
