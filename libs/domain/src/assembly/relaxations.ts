import { type AssemblyProblem, type AssemblyRelaxation } from '#contracts/assembly';
import { bestAvailable } from './best-available.js';
import { isPast, type Limits } from './budget.js';
import { type Demand, fullDemand } from './profiles.js';
import { type Pool, smallestTeam } from './solve-slot.js';
import { subsetsBySize } from './subsets.js';
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
 * @param pools the candidates of every slot, the same ones once
 */
export function findRelaxations(problem: AssemblyProblem, pools: readonly Pool[], limits: Limits): Relaxations {
  const { exists, proven } = someTeam(problem, pools, demanding(problem, []), limits);
  return exists ? dropRequirements(problem, pools, limits) : liftRules(problem, pools, limits, proven);
}

function dropRequirements(problem: AssemblyProblem, pools: readonly Pool[], limits: Limits): Relaxations {
  const hopes: { pool: Pool; unmet: number[][] }[] = [];
  for (const pool of pools) {
    if (isPast(limits)) return { relaxations: [], proven: false };
    hopes.push({ pool, unmet: unmetRequirements(problem, pool) });
  }
  const indices = problem.requirements.map((_, index) => index);
  let certain = true;
  for (const dropped of subsetsBySize(indices)) {
    if (isPast(limits)) break;
    const worthATry = hopes.filter(({ unmet }) => unmet.some((set) => set.every((index) => dropped.includes(index))));
    const kept = indices.filter((index) => !dropped.includes(index));
    const { exists, proven } = someTeam(
      problem,
      worthATry.map(({ pool }) => pool),
      demanding(problem, kept),
      limits,
    );
    if (exists) return { relaxations: dropped.flatMap((index) => described(problem, index)), proven: certain };
    certain &&= proven;
  }
  return { relaxations: [], proven: false };
}

function liftRules(problem: AssemblyProblem, pools: readonly Pool[], limits: Limits, bareProven: boolean): Relaxations {
  let certain = bareProven;
  for (const rules of lifts) {
    const lifted = lifting(problem, rules);
    const { exists, proven } = someTeam(lifted, pools, demanding(lifted, []), limits);
    if (exists) return { relaxations: rules.map((rule) => ({ rule })), proven: certain };
    certain &&= proven;
  }
  return { relaxations: [{ rule: 'H9' }], proven: certain };
}

function someTeam(problem: AssemblyProblem, pools: readonly Pool[], demand: Demand, limits: Limits) {
  let certain = true;
  for (const pool of pools) {
    if (isPast(limits)) return { exists: false, proven: false };
    const { members, proven } = smallestTeam(problem, pool, demand, { limits, anyWillDo: true });
    if (members) return { exists: true, proven: true };
    certain &&= proven;
  }
  return { exists: false, proven: certain };
}

function demanding({ requirements, team }: AssemblyProblem, kept: readonly number[]): Demand {
  return { ...fullDemand(requirements, team), kept };
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
