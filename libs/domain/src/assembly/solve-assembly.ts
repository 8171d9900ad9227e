import { type AssemblyExpert, type AssemblyProblem, type AssemblyResult } from '#contracts/assembly';
import { compareText } from './compare-text.js';
import { isPast, type Limits, shareOf } from './budget.js';
import { objectivesOf } from './objectives.js';
import { meets } from './profiles.js';
import { findRelaxations } from './relaxations.js';
import { Pools } from './pools.js';
import { orderSlots } from './slot-order.js';
import { type Pool, type SlotFinding, solveSlot } from './solve-slot.js';

/** How long to look, and by which clock to say how long it took. */
export interface AssemblyOptions {
  /** A clock in milliseconds; without one `milliseconds` is 0 and no time limit holds. */
  readonly clock?: () => number;
  /** Milliseconds after which the best team so far is the answer; no limit unless told. */
  readonly timeLimitMs?: number;
  /** Partial teams looked at in each search before it gives up with `optimal: false`; no limit unless told. */
  readonly maxNodes?: number;
}

/**
 * The best team for a case, proven, or what to relax when there is none. The problem, the rules and the order of objectives
 * are defined in docs/assembly.md. The same problem gives the same team, whatever the order of its lists.
 *
 * @param problem a problem in which `findAssemblyFaults` finds nothing
 * @returns `optimal: false` when the time or the nodes ran out; `gap` is then the part of the load that might be saved (0 to 1),
 * or 1 when an earlier slot, a smaller team or any team at all is not ruled out
 */
export function solveAssembly(problem: AssemblyProblem, options: AssemblyOptions = {}): AssemblyResult {
  const { clock = () => 0, timeLimitMs = Infinity, maxNodes = Infinity } = options;
  const started = clock();
  const limits: Limits = { clock, deadline: started + timeLimitMs, maxNodes };
  const slots = orderSlots(problem.slots);
  const pools = new Pools(problem, slots);
  const { best, proven } = earliest(problem, pools, limits);
  if (best?.found.team) {
    const team = best.found.team.flatMap((position) => pools.at(best.index).roster.experts[position] ?? []);
    const optimal = proven && best.found.proven;
    return {
      outcome: 'team',
      slot: slots[best.index] ?? null,
      members: membersOf(team, problem),
      objectives: objectivesOf(team),
      optimal,
      ...(optimal ? {} : { gap: proven ? best.found.gap : 1 }),
      milliseconds: clock() - started,
    };
  }
  const advice = proven ? findRelaxations(problem, pools.all(), limits) : unknown;
  return {
    outcome: 'infeasible',
    relaxations: advice.relaxations,
    optimal: advice.proven,
    ...(advice.proven ? {} : { gap: 1 }),
    milliseconds: clock() - started,
  };
}

interface Earliest {
  readonly best: { readonly index: number; readonly found: SlotFinding } | undefined;
  /** Whether no earlier slot has a team. */
  readonly proven: boolean;
}

/** The first slot with a team. Each slot gets its part of the time; what is left then goes to those that could not be settled. */
function earliest(problem: AssemblyProblem, pools: Pools, limits: Limits): Earliest {
  const unsettled: number[] = [];
  const empty = new Set<Pool>();
  let best: Earliest['best'];
  for (let index = 0; index < pools.length && !best; index += 1) {
    const pool = pools.at(index);
    if (empty.has(pool)) continue;
    const found = solveSlot(problem, pool, shareOf(limits, 1 / (pools.length - index)));
    if (!found.proven) unsettled.push(index);
    else if (!found.team) empty.add(pool);
    if (found.team) best = { index, found };
  }
  // Without a time limit a second look would see what the first one saw.
  if (limits.deadline === Infinity) return { best, proven: unsettled.every((index) => index === best?.index) };
  let proven = true;
  for (const index of unsettled) {
    const found = isPast(limits) ? undefined : solveSlot(problem, pools.at(index), limits);
    if (found?.team && (index !== best?.index || found.proven)) return { best: { index, found }, proven };
    if (index !== best?.index) proven &&= found?.proven === true;
  }
  return { best, proven };
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
