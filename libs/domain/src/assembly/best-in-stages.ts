import { type Limits } from './budget.js';
import { isMixed } from './objectives.js';
import { type PartialTeam } from './partial-team.js';
import { type Cap, type Finding } from './quest.js';
import { type Roster } from './roster.js';
import { searchTeam } from './search-team.js';
import { inSteps } from './weights.js';

/** Where teams begin: any of them, and those of which somebody of a small and somebody of a large organisation must be. */
export interface Starts {
  readonly any: PartialTeam | undefined;
  readonly mixed: PartialTeam | undefined;
}

/** The best team of one size. */
export interface Staged {
  readonly members: readonly number[];
  readonly proven: boolean;
  /** What was found for load and belowTarget: the load times one more than the size, and who is on target. */
  readonly major: Finding;
}

/**
 * The best team of as many members as a given one, where the objectives do not fit in one number: one after the other, with what
 * was found for the earlier ones as caps. Exact as long as each sum by itself is.
 *
 * @param given a team that keeps every rule
 */
export function bestInStages({ any, mixed }: Starts, roster: Roster, given: readonly number[], limits: Limits): Staged {
  const { load, onTarget, travel, stranger } = roster.burdens;
  const size = given.length;
  let members = given;
  let proven = true;
  const look = (start: PartialTeam | undefined, costs: Float64Array, how: Look): Finding => {
    const cost = sumOf(start?.members ?? [], costs);
    const quest = { least: size, most: size, ceiling: sumOf(members, costs), limits, ...how };
    const found: Finding = start
      ? searchTeam({ ...start, cost }, { roster, costs }, quest)
      : { members: undefined, cost: quest.ceiling, bound: quest.ceiling, proven: true };
    members = found.members ?? members;
    proven &&= found.proven;
    return found;
  };
  const share = load.map((thousandths, position) => thousandths * (size + 1) + onTarget[position]!);
  const major = look(any, share, {});
  const capOf = (costs: Float64Array): Cap => ({ costs, most: sumOf(members, costs) });
  const isMixedNow = () => isMixed(members.map((member) => roster.experts[member]!));
  if (!isMixedNow()) look(mixed, share, { ceiling: sumOf(members, share) + 1, anyWillDo: true });
  const start = isMixedNow() ? mixed : any;
  const journeys = inSteps(travel);
  look(start, journeys, { caps: [capOf(share)] });
  look(start, Float64Array.from(stranger), { caps: [capOf(share), capOf(journeys)] });
  return { members, proven, major };
}

interface Look {
  readonly ceiling?: number;
  readonly anyWillDo?: boolean;
  readonly caps?: readonly Cap[];
}

function sumOf(members: readonly number[], costs: Float64Array): number {
  return members.reduce((sum, member) => sum + costs[member]!, 0);
}
