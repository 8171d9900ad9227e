import type { Actor } from '#contracts/cases';
import type { Phase } from '#contracts/codes';
import { refuse } from '../refusal.js';
import type { CaseView } from './view.js';

export function inPhase(view: CaseView, ...phases: Phase[]): void {
  if (!phases.includes(view.case.phase)) refuse('notInThisPhase', { was: view.case.phase });
}

export function isPerson(actor: Actor, ...userIds: (string | null | undefined)[]): void {
  if (!actsAs(actor).some((id) => userIds.includes(id))) refuse('notYours');
}

/** For what nobody can do in somebody's place. */
export function isThisPerson(actor: Actor, userId: string): void {
  if (actor.userId !== userId) refuse('notYours');
}

/** Somebody, and everybody they stand in for at this moment. */
export function actsAs({ userId, standsInFor = [] }: Actor): string[] {
  return [userId, ...standsInFor];
}
