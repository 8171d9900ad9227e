import type { Actor } from '#contracts/cases';
import type { Phase } from '#contracts/codes';
import { refuse } from '../refusal.js';
import type { CaseView } from './view.js';

export function inPhase(view: CaseView, ...phases: Phase[]): void {
  if (!phases.includes(view.case.phase)) refuse('notInThisPhase', { was: view.case.phase });
}

export function isPerson(actor: Actor, ...userIds: (string | null | undefined)[]): void {
  if (!userIds.includes(actor.userId)) refuse('notYours');
}
