import type { Actor } from '#contracts/cases';
import type { CaseState } from './state.js';

/**
 * In whose place somebody acts in this case: the first they stand in for who has a part in it; null for themselves. Nobody acts
 * in the place of an expert: what is asked of them is personal.
 */
export function principalOf(state: CaseState, { userId, standsInFor = [] }: Actor): string | null {
  const asked = state.all('task').filter(({ state: stands, ownerRole }) => stands === 'open' && ownerRole !== 'expert');
  const { coordinatorId, regievoerderId, casusinbrengerId } = state.case;
  const parts = [...asked.map(({ ownerUserId }) => ownerUserId), coordinatorId, regievoerderId, casusinbrengerId];
  const own = state.all('task').some(({ state: stands, ownerUserId }) => stands === 'open' && ownerUserId === userId);
  if (own || parts.includes(userId)) return null;
  return standsInFor.find((principal) => parts.includes(principal)) ?? null;
}
