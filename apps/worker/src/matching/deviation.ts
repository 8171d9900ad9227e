import type { AssemblyProblem, AssemblyTeam } from '#contracts/assembly';
import type { Deviation } from '#contracts/teams';
import { compareTeams } from '#domain/assembly/compare-teams';
import { isGain } from '#domain/assembly/is-gain';
import type { Solved } from './team-search.js';

const FREE = { worseOn: null, theirs: null, best: null };

type Found = Pick<Solved, 'problem' | 'result'>;

/**
 * What the wishes of a coordinator cost: the first objective on which their team is worse than the best one. Where their
 * wishes leave no team, the team that there would have been is the price. A wish may also help: who asks for less, or for
 * a slot that the rules leave out, can have a team that is better.
 */
export function deviationOf(theirs: Found, best: Found): Deviation {
  if (best.result.outcome === 'infeasible') return { ...FREE, bestExpertIds: [] };
  const bestExpertIds = best.result.members.map(({ expert }) => expert);
  if (theirs.result.outcome === 'infeasible') return { ...FREE, bestExpertIds };
  const starts = startsIn(theirs.problem, best.problem);
  return { ...FREE, ...difference(theirs.result, best.result, starts), bestExpertIds };
}

function difference(theirs: AssemblyTeam, best: AssemblyTeam, starts: ReadonlyMap<string, string>): Partial<Deviation> {
  const first = compareTeams(theirs, best);
  if (first.worseOn === null || !isGain(first, starts)) return first;
  const { worseOn: betterOn, ...figures } = first;
  return { worseOn: null, betterOn, ...figures };
}

function startsIn(...problems: AssemblyProblem[]): Map<string, string> {
  return new Map(problems.flatMap(({ slots }) => slots.map(({ id, start }) => [id, start] as const)));
}
