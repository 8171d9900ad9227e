import type { HandoverStatus } from '#contracts/handovers';
import { requireSharing, sharingQuestion } from '../../case-escalation/sharing.js';
import type { CommandRule } from '../../case-escalation/rules.js';
import { ask, settle } from '../../case-escalation/tasks.js';
import { refuse } from '../../refusal.js';
import { handoverIn, isParty } from './handover-view.js';
import { prepareHandover } from './prepare-handover.js';

const OPEN: readonly HandoverStatus[] = ['preparing', 'offered'];

export const proposeHandover: CommandRule<'proposeHandover'> = {
  check(view, { input }) {
    const element = view.require('supportElement', input.elementId);
    if (element.status !== 'handover') refuse('notInThisPhase', { was: element.status });
    const [open] = view.where('handover', (h) => h.elementId === element.id && OPEN.includes(h.status));
    if (open) refuse('alreadyDecided', { by: open.senderUserId, was: open.status });
  },
  decide(move, { actor, input }) {
    settle(move, input.elementId, ['prepareHandover']);
    const { id } = prepareHandover(move, { ...input, kind: 'startOfHelp', sender: actor });
    return { record: 'handover', id };
  },
};

/** The joint conversation of family, sender and receiver. */
export const holdConversation: CommandRule<'holdConversation'> = {
  check(view, { actor, input }) {
    isParty(actor, handoverIn(view, input.handoverId, 'preparing'));
  },
  decide(move, { input: { handoverId: id, heldAt, withChild, withParents } }) {
    const subject = { record: 'handover', id } as const;
    const patch = { conversationAt: heldAt, withFamily: withChild || withParents };
    move.revise('handover', id, patch, { conversation: 'summary' });
    move.event('conversationHeld', { subject });
    return subject;
  },
};

/** With the agreements on paper the handover is complete enough to be answered. */
export const recordAgreements: CommandRule<'recordAgreements'> = {
  check(view, { actor, input }) {
    const handover = handoverIn(view, input.handoverId, 'preparing', 'offered', 'accepted');
    isParty(actor, handover);
    if (!handover.conversationAt) refuse('conversationFirst');
  },
  asks: (view) => sharingQuestion(view),
  decide(move, { input: { handoverId: id, agreements } }) {
    requireSharing(move);
    const subject = { record: 'handover', id } as const;
    agreements.forEach((agreement, index) => {
      const row = { ...agreement, id: move.newId(), caseId: move.case.id, handoverId: id, agreedAt: move.at };
      move.put('agreement', row, { task: `agreements.${index}.task` });
    });
    const handover = move.require('handover', id);
    move.revise('handover', id, { agreements: handover.agreements + agreements.length });
    move.event('agreementsRecorded', { subject });
    if (handover.status === 'preparing') {
      move.revise('handover', id, { status: 'offered', offeredAt: move.at });
      settle(move, id, ['prepareHandover']);
      const owner = { role: 'provider', userId: handover.receiverUserId } as const;
      ask(move, { task: 'answerHandover', clock: 'handoverAnswer', owner, subjectId: id });
      move.event('handoverOffered', { subject });
    }
    return subject;
  },
};
