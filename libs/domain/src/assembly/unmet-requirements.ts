import { type AssemblyProblem } from '#contracts/assembly';
import { completionsOf, MOST_OPEN_TOO } from './cover-bound.js';
import { byOrganisation } from './partitions.js';
import { ownSeats } from './prospect.js';
import { combinationsOf, openSeats } from './seat-states.js';
import { mostUsefulFirst, type Pool, sizeRange, startingTeam } from './solve-slot.js';

/**
 * The sets of requirements (by index) that teams in a slot may leave unmet when forbidden pairs are overlooked, without sets
 * that hold another one. A team can exist only where all of some set is dropped; whether it does is for the search. Undefined
 * where there are too many combinations of open seats to say.
 */
export function unmetRequirements(problem: AssemblyProblem, pool: Pool): number[][] | undefined {
  const { requirements } = problem;
  const { roster } = pool;
  const { profiles } = roster;
  const costs = new Float64Array(roster.experts.length);
  const seats = ownSeats(problem, pool);
  const start = startingTeam({ roster, present: mostUsefulFirst(pool, seats) }, seats, costs);
  const range = sizeRange(problem, pool, seats);
  if (!start || range.least > range.most) return [];
  if (combinationsOf(start.left) > MOST_OPEN_TOO) return undefined;
  const places = range.most - start.members.length;
  const least = range.least - start.members.length;
  const course = { least, places, ceiling: Infinity, openToo: true };
  const { table, states } = completionsOf(start, course, { roster, costs }, byOrganisation(roster));
  const unmet: number[][] = [];
  for (let state = 0; state < states.count; state += 1) {
    let isReached = false;
    for (let filled = least; filled <= places; filled += 1) {
      isReached ||= Number.isFinite(table.cost[filled * states.count + state]);
    }
    const open = openSeats(states, start.left, state);
    if (!isReached || open[profiles.experience]! > 0) continue;
    // Of two requirements on one row the smaller one may be met where the larger one is not.
    const filled = (row: number) => seats[row]! - open[row]!;
    unmet.push(requirements.flatMap((asked, index) => (asked.seats > filled(profiles.rowOf[index]!) ? [index] : [])));
  }
  return smallestSets(unmet);
}

function smallestSets(sets: readonly number[][]): number[][] {
  const smallest: number[][] = [];
  for (const set of [...sets].sort((left, right) => left.length - right.length)) {
    if (!smallest.some((kept) => kept.every((index) => set.includes(index)))) smallest.push(set);
  }
  return smallest;
}
