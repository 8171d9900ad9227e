import { inPhase } from '../../case-escalation/checks.js';
import type { CommandRule } from '../../case-escalation/rules.js';
import { dropQuestions, settle } from '../../case-escalation/tasks.js';
import { refuse } from '../../refusal.js';
import { ladderQuestion, requestFunding } from '../funding/request-funding.js';
import { isToConfirm, reviewPlan } from './elements.js';

export const confirmElement: CommandRule<'confirmElement'> = {
  check(view, { input }) {
    inPhase(view, 'plan');
    const element = view.require('supportElement', input.elementId);
    if (!isToConfirm(element)) refuse('alreadyDecided', { was: element.status });
    if (input.choice === 'secondBest' && !input.missing) refuse('missingReasonForSecondBest');
  },
  asks(view, { input }) {
    const element = view.require('supportElement', input.elementId);
    return { ladders: [ladderQuestion({ ...element, costCents: input.costCents }, view.at)] };
  },
  decide(move, { input: { elementId, ...confirmed } }) {
    const subject = { record: 'supportElement', id: elementId } as const;
    const element = move.revise(
      'supportElement',
      elementId,
      { ...confirmed, status: 'funding' },
      { instead: 'instead' },
    );
    settle(move, elementId, ['reviseElement']);
    move.event('elementConfirmed', { subject, reasonCode: element.missing ?? element.choice });
    requestFunding(move, element);
    reviewPlan(move);
    return subject;
  },
};

export const dropElement: CommandRule<'dropElement'> = {
  check(view, { input }) {
    inPhase(view, 'plan');
    const element = view.require('supportElement', input.elementId);
    if (!isToConfirm(element)) refuse('alreadyDecided', { was: element.status });
  },
  decide(move, { input: { elementId } }) {
    const subject = { record: 'supportElement', id: elementId } as const;
    move.revise('supportElement', elementId, { status: 'dropped', endedAt: move.at });
    dropQuestions(move, elementId);
    move.event('elementDropped', { subject, reasonWords: 'reason' });
    reviewPlan(move);
    return subject;
  },
};

/** Intensity in steps, not on or off; what comes next is reviewed with the family (domain.md 3.4). */
export const adjustElement: CommandRule<'adjustElement'> = {
  check(view, { input }) {
    const { status } = view.require('supportElement', input.elementId);
    if (status !== 'started') refuse('notInThisPhase', { was: status });
  },
  decide(move, { actor, input: { elementId, intensity, from } }) {
    const subject = { record: 'adjustment', id: move.newId() } as const;
    const { id } = subject;
    move.revise('supportElement', elementId, { intensity });
    move.put(
      'adjustment',
      { id, caseId: move.case.id, elementId, intensity, adjustedBy: actor.userId, adjustedAt: move.at, from },
      { reason: 'reason' },
    );
    move.event('elementAdjusted', { subject: { record: 'supportElement', id: elementId }, reasonWords: 'reason' });
    return subject;
  },
};

export const endElement: CommandRule<'endElement'> = {
  check(view, { input }) {
    const { status } = view.require('supportElement', input.elementId);
    if (status !== 'started') refuse('notInThisPhase', { was: status });
  },
  decide(move, { input: { elementId, outcome } }) {
    const subject = { record: 'supportElement', id: elementId } as const;
    move.revise('supportElement', elementId, { status: outcome, endedAt: move.at }, { outcomeNote: 'note' });
    dropQuestions(move, elementId);
    move.event('elementEnded', { subject, reasonCode: outcome, reasonWords: 'note' });
    reviewPlan(move);
    return subject;
  },
};
