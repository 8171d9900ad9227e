import type { ClockRecord } from '#contracts/clocks';
import type { SubstituteQuestion } from '#contracts/people';
import type { CaseView } from './view.js';

/** Who must be looked up before a clock goes up its ladder: the substitute of its owner, where that is the next step. */
export function substitutesFor(
  view: CaseView,
  { kind, rung, ownerUserId }: ClockRecord,
): { substitutes: SubstituteQuestion[] } | null {
  const isNext = view.policy.clocks[kind].ladder[rung]?.who === 'substitute';
  if (!isNext || !ownerUserId) return null;
  return { substitutes: [{ userId: ownerUserId, regionId: view.case.regionId, at: view.at }] };
}
