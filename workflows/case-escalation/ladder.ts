import type { ClockRecord } from '#contracts/clocks';
import type { LadderRung } from '#contracts/policies';
import type { Move } from './move.js';
import { holder, type Owner } from './owners.js';

/** Who is next on the policy's ladder and for which rung's term; undefined at its end. */
export function nextOnLadder(move: Move, clock: ClockRecord): { owner: Owner; rung: number } | undefined {
  const { ladder } = move.policy.clocks[clock.kind];
  for (let rung = clock.rung; rung < ladder.length; rung += 1) {
    const owner = ownerOn(move, ladder[rung]!, clock);
    if (owner) return { owner, rung: rung + 1 };
  }
  return undefined;
}

/** Who stands on a rung, unless nobody does or it is who had the work already. What is asked of an expert is personal. */
function ownerOn(move: Move, { who }: LadderRung, { ownerRole, ownerUserId }: ClockRecord): Owner | undefined {
  if (who === 'substitute') {
    if (ownerRole === 'expert' && move.facts.personalSeats) return undefined;
    const substitute = ownerUserId && move.facts.substitutes?.[ownerUserId];
    return substitute ? { role: ownerRole, userId: substitute } : undefined;
  }
  const owner = holder(move, who);
  const isSame = owner.userId === ownerUserId && owner.role === ownerRole;
  return isSame && !move.isOfFirstRelease ? undefined : owner;
}
