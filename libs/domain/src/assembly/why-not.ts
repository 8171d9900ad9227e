import {
  type AssemblyExpert,
  type AssemblyObjectives,
  type AssemblyProblem,
  type AssemblyTeam,
} from '#contracts/assembly';
import { canComeSometime, type ExclusionRule, exclusionOf } from './exclusions.js';
import { type AssemblyOptions, solveAssembly } from './solve-assembly.js';

/** The first thing on which the best team with an expert is worse than the best team, with both values. */
export type Comparison =
  | { worseOn: null }
  | { worseOn: 'slot'; theirs: string | null; best: string | null }
  | { worseOn: keyof AssemblyObjectives; theirs: number; best: number };

/** Why an expert is not in the best team: a rule, no team at all with this expert, or what such a team costs. */
export type WhyNot = { expert: string } & (
  { rule: ExclusionRule } | { team: null } | ({ team: AssemblyTeam } & Comparison)
);

const inOrder = ['size', 'load', 'belowTarget', 'mixedSizes', 'travelMinutes', 'knowsFamily'] as const;

/**
 * Why an expert is not in the best team; `worseOn` is null for who is in it or in one that is equally good.
 *
 * @param problem a problem in which `findAssemblyFaults` finds nothing
 * @throws RangeError when the expert is not in the problem
 */
export function whyNot(problem: AssemblyProblem, expertId: string, options: AssemblyOptions = {}): WhyNot {
  const expert = problem.experts.find(({ id }) => id === expertId);
  if (!expert) throw new RangeError(`Expert ${expertId} is not in the problem.`);
  const rule = ruledOutBy(problem, expert);
  if (rule) return { expert: expertId, rule };
  const best = solveAssembly(problem, options);
  if (best.outcome === 'infeasible') return { expert: expertId, team: null };
  if (best.members.some((member) => member.expert === expertId)) return { expert: expertId, team: best, worseOn: null };
  const theirs = solveAssembly({ ...problem, mustInclude: [...problem.mustInclude, expertId] }, options);
  if (theirs.outcome === 'infeasible') return { expert: expertId, team: null };
  return { expert: expertId, team: theirs, ...compare(theirs, best) };
}

function ruledOutBy(problem: AssemblyProblem, expert: AssemblyExpert): ExclusionRule | undefined {
  const rule = exclusionOf(problem)(expert);
  if (rule === 'H3' || rule === 'H4') return rule;
  return canComeSometime(expert, problem.slots) ? rule : 'H5';
}

function compare(theirs: AssemblyTeam, best: AssemblyTeam): Comparison {
  if (theirs.slot !== best.slot) return { worseOn: 'slot', theirs: theirs.slot, best: best.slot };
  const name = inOrder.find((objective) => theirs.objectives[objective] !== best.objectives[objective]);
  if (!name) return { worseOn: null };
  return { worseOn: name, theirs: theirs.objectives[name], best: best.objectives[name] };
}
