import { type AssemblyExpert, type AssemblyProblem, type AssemblyResult, type AssemblyTeam } from '#contracts/assembly';
import { compareTeams, type Comparison } from './compare-teams.js';
import { canComeSometime, type ExclusionRule, exclusionOf } from './exclusions.js';
import { type AssemblyOptions, solveAssembly } from './solve-assembly.js';

/** Why an expert is not in the best team: a rule, no team at all with this expert, or what such a team costs. */
export type WhyNot = { expert: string } & (
  { rule: ExclusionRule } | { team: null } | ({ team: AssemblyTeam } & Comparison)
);

/**
 * Why an expert is not in the best team; `worseOn` is null for who is in it or in one that is equally good.
 *
 * @param problem a problem in which `findAssemblyFaults` finds nothing
 * @param known the result for this problem where it is known already; it is looked for otherwise
 * @throws RangeError when the expert is not in the problem
 */
export function whyNot(
  problem: AssemblyProblem,
  expertId: string,
  options: AssemblyOptions = {},
  known?: AssemblyResult,
): WhyNot {
  const expert = problem.experts.find(({ id }) => id === expertId);
  if (!expert) throw new RangeError(`Expert ${expertId} is not in the problem.`);
  const rule = ruledOutBy(problem, expert);
  if (rule) return { expert: expertId, rule };
  const best = known ?? solveAssembly(problem, options);
  if (best.outcome === 'infeasible') return { expert: expertId, team: null };
  if (best.members.some((member) => member.expert === expertId)) return { expert: expertId, team: best, worseOn: null };
  const theirs = solveAssembly({ ...problem, mustInclude: [...problem.mustInclude, expertId] }, options);
  if (theirs.outcome === 'infeasible') return { expert: expertId, team: null };
  return { expert: expertId, team: theirs, ...compareTeams(theirs, best) };
}

function ruledOutBy(problem: AssemblyProblem, expert: AssemblyExpert): ExclusionRule | undefined {
  const rule = exclusionOf(problem)(expert);
  if (rule === 'H3' || rule === 'H4') return rule;
  return canComeSometime(expert, problem.slots) ? rule : 'H5';
}
