import {
  type AssemblyExpert,
  type AssemblyProblem,
  type AssemblyRelaxation,
  type AssemblyRequirement,
} from '#contracts/assembly';
import { bestAvailable } from './best-available.js';
import { isPast, type Limits, shareOf } from './budget.js';
import { type Dropping, fewestDropped } from './fewest-dropped.js';
import { type Demand, fullDemand, meets } from './profiles.js';
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
  const { team, proven } = someTeam(problem, pools, demanding(problem, []), limits);
  if (!team) return proven ? liftRules(problem, pools, limits) : { relaxations: [], proven };
  const { dropped, proven: isLeast } = dropRequirements(problem, pools, limits, team);
  return { relaxations: dropped.flatMap((index) => described(problem, index)), proven: isLeast };
}

/** Sets of requirements that are tried one by one, and that are looked at for it, before all are weighed at once. */
const MOST_TRIED = 100;
const MOST_LOOKED_AT = 5000;

// Where requirements are few a set that will do is soon found, by trying; otherwise all of them are weighed at once.
function dropRequirements(problem: AssemblyProblem, pools: readonly Pool[], limits: Limits, team: Team): Dropping {
  const tried = tryInOrder(problem, pools, shareOf(limits, 0.4));
  return tried ?? fewestDropped(problem, pools, limits, unmetBy(team, problem));
}

// Tables say which sets are worth a try. Undefined where they cannot, or where these sets are too many.
function tryInOrder(problem: AssemblyProblem, pools: readonly Pool[], limits: Limits): Dropping | undefined {
  const hopes: { pool: Pool; unmet: number[][] }[] = [];
  for (const pool of pools) {
    if (isPast(limits)) return undefined;
    const unmet = unmetRequirements(problem, pool);
    if (!unmet) return undefined;
    hopes.push({ pool, unmet });
  }
  const indices = problem.requirements.map((_, index) => index);
  let [looked, tried] = [0, 0];
  for (const dropped of subsetsBySize(indices)) {
    looked += 1;
    if (looked > MOST_LOOKED_AT || tried >= MOST_TRIED || isPast(limits)) break;
    // That no team exists with everything kept is known.
    if (dropped.length === 0) continue;
    const worthATry = hopes.filter(({ unmet }) => unmet.some((set) => set.every((index) => dropped.includes(index))));
    if (worthATry.length === 0) continue;
    tried += 1;
    const kept = indices.filter((index) => !dropped.includes(index));
    const found = someTeam(
      problem,
      worthATry.map(({ pool }) => pool),
      demanding(problem, kept),
      limits,
    );
    if (found.team) return { dropped, proven: true };
    if (!found.proven) break;
  }
  return undefined;
}

function liftRules(problem: AssemblyProblem, pools: readonly Pool[], limits: Limits): Relaxations {
  let certain = true;
  for (const rules of lifts) {
    const lifted = lifting(problem, rules);
    const { team, proven } = someTeam(lifted, pools, demanding(lifted, []), limits);
    if (team) return { relaxations: rules.map((rule) => ({ rule })), proven: certain };
    certain &&= proven;
  }
  // Who looked too shortly at the others does not know that the wishes are to blame.
  return { relaxations: certain ? [{ rule: 'H9' }] : [], proven: certain };
}

type Team = readonly AssemblyExpert[];

function someTeam(problem: AssemblyProblem, pools: readonly Pool[], demand: Demand, limits: Limits) {
  let certain = true;
  for (const pool of pools) {
    if (isPast(limits)) return { team: undefined, proven: false };
    const { members, proven } = smallestTeam(problem, pool, demand, { limits, anyWillDo: true });
    if (members) return { team: members.map((position) => pool.roster.experts[position]!), proven: true };
    certain &&= proven;
  }
  return { team: undefined, proven: certain };
}

function unmetBy(team: Team, { requirements }: AssemblyProblem): number[] {
  const isMet = (asked: AssemblyRequirement) => team.filter((expert) => meets(expert, asked)).length >= asked.seats;
  return requirements.flatMap((asked, index) => (isMet(asked) ? [] : [index]));
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
