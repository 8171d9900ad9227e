import type { ClockRecord } from '#contracts/clocks';
import type { FactsQuestion } from './rules.js';
import type { CaseView } from './view.js';

/** Who must be looked up before a clock goes up its ladder: the substitute of its owner, where that is the next step. */
export function substitutesFor(
  view: CaseView,
  { kind, rung, ownerRole, ownerUserId }: ClockRecord,
): Pick<FactsQuestion, 'substitutes' | 'personalSeats'> | null {
  const isNext = view.policy.clocks[kind].ladder[rung]?.who === 'substitute';
  if (!isNext || !ownerUserId) return null;
  const substitutes = [{ userId: ownerUserId, regionId: view.case.regionId, at: view.at }];
  return ownerRole === 'expert' ? { substitutes, personalSeats: true } : { substitutes };
}
