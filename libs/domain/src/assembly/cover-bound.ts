import { type CoverTable, fillCoverTable, positionsAlong, type RivalSet, type Trail } from './cover-table.js';
import { type Demand } from './demand.js';
import { type PartialTeam, roomIn } from './partial-team.js';
import { type Pool } from './pool.js';
import { type SeatStates, seatStates } from './seat-states.js';
import { thinOut } from './thin-out.js';

/** Where a team is looked for. */
export interface Ground {
  readonly pool: Pool;
  readonly demand: Demand;
  readonly costs: Float64Array;
}

/** The cheapest completion of a partial team when forbidden pairs between groups are overlooked. */
export interface Completion {
  readonly positions: readonly number[];
  readonly cost: number;
}

/**
 * A lower bound on completing a team with exactly `places` more members: what the cheapest completion costs when forbidden
 * pairs between groups are overlooked, and who is in it. Undefined when there is none below `ceiling`.
 */
export function boundCompletion(
  team: PartialTeam,
  places: number,
  ceiling: number,
  ground: Ground,
): Completion | undefined {
  if (!seatsCanBeFilled(team, places, ground.demand)) return undefined;
  const { table, trail, states } = coverTable(team, places, ceiling, ground);
  const goal = places * states.count;
  const cost = table.cost[goal] ?? Infinity;
  if (cost >= ceiling) return undefined;
  return { positions: positionsAlong(trail, table.step[goal] ?? -1), cost };
}

/** All completions with up to `places` more members at once: what they cost and which seats they leave open. */
export function coverTable(
  team: PartialTeam,
  places: number,
  ceiling: number,
  { pool, demand, costs }: Ground,
): { table: CoverTable; trail: Trail; states: SeatStates } {
  const states = seatStates(team.left);
  const masks = demand.profiles.map((rows) => states.maskOf(rows));
  const maskOf = (position: number) => masks[demand.profileOf[position] ?? -1] ?? 0;
  const groupOf = (position: number) => pool.groupOf[position] ?? -1;
  const room = (group: number) => roomIn(team, group, pool);
  const useful = thinOut(team.open, places, { maskOf, groupOf, roomIn: room });
  const positionsByGroup = new Map<number, number[]>();
  for (const position of useful) {
    const group = groupOf(position);
    positionsByGroup.set(group, [...(positionsByGroup.get(group) ?? []), position]);
  }
  const rivals: RivalSet[] = [...positionsByGroup].map(([group, positions]) => ({ positions, room: room(group) }));
  return { ...fillCoverTable(rivals, { states, places, ceiling, costs, maskOf }), states };
}

function seatsCanBeFilled(team: PartialTeam, places: number, demand: Demand): boolean {
  if (team.open.length < places || team.left.some((seats) => seats > places)) return false;
  const supply = new Array<number>(team.left.length).fill(0);
  for (const position of team.open) {
    for (const row of demand.profiles[demand.profileOf[position] ?? -1] ?? []) supply[row] = (supply[row] ?? 0) + 1;
  }
  return team.left.every((seats, row) => (supply[row] ?? 0) >= seats);
}
