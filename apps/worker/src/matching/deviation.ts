import type { AssemblyObjectives, AssemblyResult, AssemblyTeam } from '#contracts/assembly';
import type { Deviation } from '#contracts/teams';

const IN_ORDER = [
  'size',
  'load',
  'belowTarget',
  'mixedSizes',
  'travelMinutes',
  'knowsFamily',
] as const satisfies readonly (keyof AssemblyObjectives)[];

/** What the wishes of a coordinator cost: the first objective on which their team is worse than the best one. */
export function deviationOf(theirs: AssemblyTeam, best: AssemblyResult): Deviation {
  if (best.outcome === 'infeasible') return { worseOn: null, theirs: null, best: null, bestExpertIds: [] };
  const bestExpertIds = best.members.map(({ expert }) => expert);
  if (theirs.slot !== best.slot) return { worseOn: 'slot', theirs: theirs.slot, best: best.slot, bestExpertIds };
  const worseOn = IN_ORDER.find((name) => theirs.objectives[name] !== best.objectives[name]) ?? null;
  const figures = worseOn
    ? { theirs: theirs.objectives[worseOn], best: best.objectives[worseOn] }
    : { theirs: null, best: null };
  return { worseOn, ...figures, bestExpertIds };
}
