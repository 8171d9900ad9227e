import { type AssemblyProblem, type AssemblyRelaxation } from '#contracts/assembly';
import { bestAvailable } from './best-available.js';
import { subsetsBySize } from './subsets.js';
import { type Pool } from './pool.js';
import { teamExists } from './solve-slot.js';
import { unmetRequirements } from './unmet-requirements.js';

type LiftableRule = 'H2' | 'H6';

/** What to relax so that a team exists. */
export interface Relaxations {
  readonly relaxations: AssemblyRelaxation[];
  /** Whether fewer or earlier relaxations are ruled out. */
  readonly proven: boolean;
}

const lifts: readonly (readonly LiftableRule[])[] = [['H2'], ['H6'], ['H2', 'H6']];

/**
 * The fewest requirements whose dropping lets a team exist in some slot, the first in input order at a tie; where that never
 * helps, the hard rules to lift.
 *
 * @param problem a problem without a team
 * @param pools the candidates of every slot
 */
export function findRelaxations(problem: AssemblyProblem, pools: readonly Pool[], maxNodes: number): Relaxations {
  const { exists, proven } = someTeam(keeping(problem, []), pools, maxNodes);
  return exists ? dropRequirements(problem, pools, maxNodes) : liftRules(problem, pools, maxNodes, proven);
}

function dropRequirements(problem: AssemblyProblem, pools: readonly Pool[], maxNodes: number): Relaxations {
  const hopes = pools.map((pool) => ({ pool, unmet: unmetRequirements(problem, pool) }));
  const indices = problem.requirements.map((_, index) => index);
  let certain = true;
  for (const dropped of subsetsBySize(indices)) {
    const worthATry = hopes.filter(({ unmet }) => unmet.some((set) => set.every((index) => dropped.includes(index))));
    const kept = indices.filter((index) => !dropped.includes(index));
    const { exists, proven } = someTeam(
      keeping(problem, kept),
      worthATry.map(({ pool }) => pool),
      maxNodes,
    );
    if (exists) return { relaxations: dropped.flatMap((index) => described(problem, index)), proven: certain };
    certain &&= proven;
  }
  return { relaxations: [], proven: false };
}

function liftRules(
  problem: AssemblyProblem,
  pools: readonly Pool[],
  maxNodes: number,
  bareProven: boolean,
): Relaxations {
  let certain = bareProven;
  for (const rules of lifts) {
    const { exists, proven } = someTeam(lifting(keeping(problem, []), rules), pools, maxNodes);
    if (exists) return { relaxations: rules.map((rule) => ({ rule })), proven: certain };
    certain &&= proven;
  }
  return { relaxations: [{ rule: 'H9' }], proven: certain };
}

function someTeam(problem: AssemblyProblem, pools: readonly Pool[], maxNodes: number) {
  let certain = true;
  for (const pool of pools) {
    const { exists, proven } = teamExists(problem, pool, maxNodes);
    if (exists) return { exists, proven: true };
    certain &&= proven;
  }
  return { exists: false, proven: certain };
}

function keeping(problem: AssemblyProblem, kept: readonly number[]): AssemblyProblem {
  return { ...problem, requirements: problem.requirements.filter((_, index) => kept.includes(index)) };
}

function lifting(problem: AssemblyProblem, rules: readonly LiftableRule[]): AssemblyProblem {
  const anySize = rules.includes('H2') ? { minSize: 0, maxSize: problem.experts.length } : {};
  const anybody = rules.includes('H6') ? { minExpertsByExperience: 0 } : {};
  return { ...problem, team: { ...problem.team, ...anySize, ...anybody } };
}

function described(problem: AssemblyProblem, index: number): AssemblyRelaxation[] | AssemblyRelaxation {
  const requirement = problem.requirements[index];
  return requirement ? { requirement, bestAvailable: bestAvailable(problem, requirement) } : [];
}
