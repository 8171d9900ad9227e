import { type AssemblyExpert, type AssemblyProblem, type AssemblyResult } from '#contracts/assembly';
import { compareText } from './compare-text.js';
import { meets } from './demand.js';
import { objectivesOf } from './objectives.js';
import { buildPool } from './pool.js';
import { findRelaxations } from './relaxations.js';
import { orderSlots } from './slot-order.js';
import { solveSlot } from './solve-slot.js';

/** How long to look, and by which clock to say how long it took. */
export interface AssemblyOptions {
  /** A clock in milliseconds; without one `milliseconds` is 0. */
  readonly clock?: () => number;
  /** Partial teams looked at in each search before it gives up with `optimal: false`; 200,000 unless told. */
  readonly maxNodes?: number;
}

/**
 * The best team for a case, proven, or what to relax when there is none. The problem, the rules and the order of objectives
 * are defined in docs/assembly.md. The same problem gives the same team, whatever the order of its lists.
 *
 * @param problem a problem in which `findAssemblyFaults` finds nothing
 * @returns `optimal: false` when a search used up `maxNodes`; `gap` is then the part of the load that might be saved (0 to 1),
 * or 1 when an earlier slot or a smaller team is not ruled out
 * @throws RangeError when figures are too large to be compared exactly
 */
export function solveAssembly(problem: AssemblyProblem, options: AssemblyOptions = {}): AssemblyResult {
  const { clock = () => 0, maxNodes = 200_000 } = options;
  const started = clock();
  const pools = orderSlots(problem.slots).map((slot) => () => buildPool(problem, slot));
  let proven = true;
  for (const poolOf of pools) {
    const pool = poolOf();
    const found = solveSlot(problem, pool, maxNodes);
    if (!found.team) {
      proven &&= found.proven;
      continue;
    }
    const optimal = proven && found.proven;
    return {
      outcome: 'team',
      slot: pool.slot,
      members: membersOf(found.team, problem),
      objectives: objectivesOf(found.team),
      optimal,
      ...(optimal ? {} : { gap: proven ? found.gap : 1 }),
      milliseconds: clock() - started,
    };
  }
  const advice = proven
    ? findRelaxations(
        problem,
        pools.map((poolOf) => poolOf()),
        maxNodes,
      )
    : unknown;
  return {
    outcome: 'infeasible',
    relaxations: advice.relaxations,
    optimal: advice.proven,
    milliseconds: clock() - started,
  };
}

const unknown = { relaxations: [], proven: false };

function membersOf(team: readonly AssemblyExpert[], { requirements }: AssemblyProblem) {
  return [...team]
    .sort((left, right) => compareText(left.id, right.id))
    .map((expert) => {
      const met = requirements.filter((requirement) => meets(expert, requirement));
      return { expert: expert.id, covers: [...new Set(met.map(({ domain }) => domain))] };
    });
}
