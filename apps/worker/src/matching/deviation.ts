import type { AssemblyResult } from '#contracts/assembly';
import type { Deviation } from '#contracts/teams';
import { compareTeams } from '#domain/assembly/compare-teams';

const FREE = { worseOn: null, theirs: null, best: null };

/**
 * What the wishes of a coordinator cost: the first objective on which their team is worse than the best one. Where their
 * wishes leave no team, the team that there would have been is the price.
 */
export function deviationOf(theirs: AssemblyResult, best: AssemblyResult): Deviation {
  if (best.outcome === 'infeasible') return { ...FREE, bestExpertIds: [] };
  const bestExpertIds = best.members.map(({ expert }) => expert);
  return { ...FREE, ...(theirs.outcome === 'team' && compareTeams(theirs, best)), bestExpertIds };
}
