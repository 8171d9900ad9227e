import { type CoverTable, fillCoverTable, type RivalSet, type Trail } from './cover-table.js';
import { type PartialTeam, roomAt } from './partial-team.js';
import { type Candidates } from './roster.js';
import { membersToGo, type SeatStates, seatStates } from './seat-states.js';
import { thinOut } from './thin-out.js';

/** Where a team is looked for. */
export interface Ground {
  readonly roster: Candidates;
  readonly costs: Float64Array;
}

/**
 * A partition of the candidates into sets of whom few may sit together, by position: numbers below `roster.organisations` are
 * employers (H7), others are cliques of forbidden pairs (H8), of whom one may sit.
 */
export type Partition = Int32Array;

/** All completions of a partial team with up to `places` more members, when rules between sets of the partition are overlooked. */
export interface Completions {
  readonly table: CoverTable;
  readonly trail: Trail;
  readonly states: SeatStates;
  readonly places: number;
}

/** Which completions count: with how many more members, and what they cost less than. */
export interface Range {
  readonly least: number;
  readonly places: number;
  readonly ceiling: number;
  /** Whether only the cheapest of them is asked for. */
  readonly cheapestOnly?: boolean;
  /** Whether completions that leave seats open are asked for too. */
  readonly openToo?: boolean;
}

/** Fills the table for a partial team and completions with `least` to `places` members; those that cost `ceiling` or more are left out. */
export function completionsOf(
  team: PartialTeam,
  { least, places, ceiling, cheapestOnly = false, openToo = false }: Range,
  { roster, costs }: Ground,
  partition: Partition,
): Completions {
  const { profiles, organisations } = roster;
  const states = seatStates(team.left, profiles, mostStates({ places, cheapestOnly, openToo }));
  const kindOf = (position: number) => states.kindOf[profiles.of[position]!]!;
  const roomIn = (group: number) => (group < organisations ? roomAt(group, team.members, roster) : 1);
  const groupOf = (position: number) => partition[position]!;
  const useful = thinOut(team.open, places, { masks: states.masks, kindOf, groupOf, roomIn });
  const toGo = openToo ? new Uint8Array(states.count) : membersToGo(states);
  const sets = new Map<number, RivalSet & { positions: number[] }>();
  for (const position of useful) {
    const group = groupOf(position);
    const set = sets.get(group);
    if (set) set.positions.push(position);
    else sets.set(group, { positions: [position], room: Math.min(places, roomIn(group)) });
  }
  return {
    ...fillCoverTable([...sets.values()], { states, least, places, ceiling, costs, kindOf, toGo, cheapestOnly }),
    states,
    places,
  };
}

/** Combinations of open seats that a table follows in which some may stay open. */
export const MOST_OPEN_TOO = 8192;

// The first proposal is made once; tables of a search, or those that ways to nowhere fill as well, have to be smaller.
function mostStates({ places, cheapestOnly, openToo }: Pick<Range, 'places' | 'cheapestOnly' | 'openToo'>): number {
  if (openToo) return MOST_OPEN_TOO;
  return cheapestOnly ? Math.floor(10_000_000 / (places + 1)) : 131_072;
}

/** The cheapest completion with at least `least` more members: what it costs and who they are. Undefined when there is none below the ceiling. */
export function cheapestOf(
  { table, trail, states, places }: Completions,
  least: number,
): { cost: number; positions: number[] } | undefined {
  let best = -1;
  for (let filled = Math.max(0, least); filled <= places; filled += 1) {
    const cost = table.cost[filled * states.count]!;
    if (cost < (best === -1 ? Infinity : table.cost[best]!)) best = filled * states.count;
  }
  return best === -1 ? undefined : { cost: table.cost[best]!, positions: trail.along(table.step[best]!) };
}

/** The open candidates with whom a completion by at least `least` members can cost less than `ceiling`: the others are in no team worth having. */
export function worthHaving(
  open: Int32Array,
  least: number,
  ceiling: number,
  { table, states, places }: Completions,
  { roster: { profiles }, costs }: Ground,
): Int32Array {
  const { count, masks, open: openIn, drops } = states;
  // For each kind what the others cost at least, where one of that kind fills what they leave open.
  const others = new Float64Array(masks.length).fill(Infinity);
  for (let filled = Math.max(0, least - 1); filled < places; filled += 1) {
    for (const state of table.reachedWith(filled)) {
      const cost = table.cost[filled * count + state]!;
      for (let kind = 0; kind < masks.length; kind += 1) {
        if (cost < others[kind]! && state === drops[masks[kind]! & openIn[state]!]) others[kind] = cost;
      }
    }
  }
  return open.filter((position) => costs[position]! + others[states.kindOf[profiles.of[position]!]!]! < ceiling);
}
