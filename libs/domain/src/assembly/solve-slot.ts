import { type AssemblyExpert, type AssemblyProblem } from '#contracts/assembly';
import { type Demand, demandOf, experienceRow, mixedRows, requirementRows, withoutImplied } from './demand.js';
import { isMixed } from './objectives.js';
import { type Pool } from './pool.js';
import { type Finding, searchTeam } from './search-team.js';
import { teamSizes } from './team-sizes.js';
import { type Weights, weigh, weightless } from './weights.js';

/** The best team of one slot. */
export interface SlotFinding {
  /** Undefined when none was found. */
  readonly team: readonly AssemblyExpert[] | undefined;
  /** Whether nothing better in this slot, or nothing at all, is possible. */
  readonly proven: boolean;
  /** The part of the load that a better team might save, 0 to 1; 1 when a smaller team is not ruled out. */
  readonly gap: number;
}

/** The smallest team of a slot and among those the best by the later objectives. */
export function solveSlot(problem: AssemblyProblem, pool: Pool, maxNodes: number): SlotFinding {
  const rows = hardRows(problem);
  const demand = demandOf(rows, pool.experts);
  let proven = true;
  for (const size of teamSizes(problem.team, pool, demand)) {
    const weights = weigh(pool.burdens, size);
    const any = searchTeam({ pool, demand, costs: weights.costs }, { size, ceiling: Infinity, maxNodes });
    if (any.members) {
      const best = preferMixed(any, demandOf([...rows, ...mixedRows], pool.experts), { pool, weights, size, maxNodes });
      return {
        team: expertsAt(pool, best.members ?? []),
        proven: proven && best.proven,
        gap: proven ? loadGap(any, weights) : 1,
      };
    }
    proven &&= any.proven;
  }
  return { team: undefined, proven, gap: 1 };
}

/** Whether a team that keeps the hard rules exists in a slot, of whatever quality. */
export function teamExists(
  problem: AssemblyProblem,
  pool: Pool,
  maxNodes: number,
): { exists: boolean; proven: boolean } {
  const demand = demandOf(hardRows(problem), pool.experts);
  const { costs } = weightless(pool.experts.length);
  let proven = true;
  for (const size of teamSizes(problem.team, pool, demand)) {
    const finding = searchTeam({ pool, demand, costs }, { size, ceiling: Infinity, maxNodes });
    if (finding.members) return { exists: true, proven: true };
    proven &&= finding.proven;
  }
  return { exists: false, proven };
}

function hardRows({ requirements, team }: AssemblyProblem) {
  return [...requirementRows(withoutImplied(requirements)), experienceRow(team.minExpertsByExperience)];
}

// Mixed sizes rank below load and belowTarget, above the rest: a mixed team counts only when it costs nothing earlier.
function preferMixed(
  any: Finding,
  mixedDemand: Demand,
  { pool, weights, size, maxNodes }: { pool: Pool; weights: Weights; size: number; maxNodes: number },
): Finding {
  if (isMixed(expertsAt(pool, any.members ?? []))) return any;
  const ceiling = (Math.floor(any.cost / weights.majorUnit) + 1) * weights.majorUnit;
  const ground = { pool, demand: mixedDemand, costs: weights.costs };
  const mixed = searchTeam(ground, { size, ceiling, maxNodes });
  return { ...(mixed.members ? mixed : any), proven: any.proven && mixed.proven };
}

function loadGap({ cost, bound }: Finding, { loadUnit }: Weights): number {
  const load = Math.floor(cost / loadUnit);
  return load === 0 ? 0 : (load - Math.floor(bound / loadUnit)) / load;
}

function expertsAt(pool: Pool, positions: readonly number[]): AssemblyExpert[] {
  return positions.flatMap((position) => pool.experts[position] ?? []);
}
