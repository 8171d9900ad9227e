import { type SeatStates } from './seat-states.js';

/** Candidates of whom at most `room` may join. */
export interface RivalSet {
  readonly positions: readonly number[];
  readonly room: number;
}

/** Cheapest way into every combination of places filled and seats left open; index `filled * count + state`. */
export class CoverTable {
  readonly cost: Float64Array;
  /** Last step of that way in the trail, -1 for none. */
  readonly step: Int32Array;
  /** The states that some way leads to, for each number of places filled: most are never reached. */
  private readonly reached: Int32Array;
  private readonly counts: Int32Array;

  constructor(
    private readonly places: number,
    private readonly states: number,
  ) {
    const length = (places + 1) * states;
    this.cost = new Float64Array(length).fill(Infinity);
    this.step = new Int32Array(length);
    this.reached = new Int32Array(length);
    this.counts = new Int32Array(places + 1);
  }

  /** The states reached with so many places filled. */
  reachedWith(filled: number): Int32Array {
    const start = filled * this.states;
    return this.reached.subarray(start, start + this.counts[filled]!);
  }

  /** Keeps a way that is cheaper than the one known. */
  keep(filled: number, state: number, cost: number, step: number): void {
    const start = filled * this.states;
    const index = start + state;
    if (this.cost[index] === Infinity) {
      this.reached[start + this.counts[filled]!] = state;
      this.counts[filled]! += 1;
    }
    this.cost[index] = cost;
    this.step[index] = step;
  }

  /** Takes over every way of another table that is cheaper here. */
  keepCheaper(other: CoverTable): void {
    for (let filled = 0; filled <= this.places; filled += 1) {
      const start = filled * this.states;
      const reached = other.reachedWith(filled);
      for (let at = 0; at < reached.length; at += 1) {
        const state = reached[at]!;
        const index = start + state;
        if (other.cost[index]! < this.cost[index]!) this.keep(filled, state, other.cost[index]!, other.step[index]!);
      }
    }
  }

  clear(): void {
    for (let filled = 0; filled <= this.places; filled += 1) {
      const start = filled * this.states;
      const reached = this.reachedWith(filled);
      for (let at = 0; at < reached.length; at += 1) this.cost[start + reached[at]!] = Infinity;
    }
    this.counts.fill(0);
  }
}

/** What the table is filled for. */
export interface Course {
  readonly states: SeatStates;
  /** How many may join at least and at most. */
  readonly least: number;
  readonly places: number;
  /** Ways that cost this or more are of no use. */
  readonly ceiling: number;
  readonly costs: Float64Array;
  readonly kindOf: (position: number) => number;
  /** For each state how many members at least fill what it leaves open; ways that get there too late are of no use. */
  readonly toGo: Uint8Array;
  /** Whether only the cheapest full way counts, so that dearer ones need not be known. */
  readonly cheapestOnly: boolean;
}

/** The ways as linked steps, shared by all tables. */
export class Trail {
  private positions = new Int32Array(1024);
  private previous = new Int32Array(1024);
  private length = 0;

  add(position: number, before: number): number {
    if (this.length === this.positions.length) this.grow();
    this.positions[this.length] = position;
    this.previous[this.length] = before;
    return this.length++;
  }

  /** The positions along the way that ends in `step`. */
  along(step: number): number[] {
    const positions: number[] = [];
    for (let at = step; at >= 0; at = this.previous[at]!) positions.push(this.positions[at]!);
    return positions;
  }

  private grow(): void {
    const [positions, previous] = [this.positions, this.previous];
    this.positions = new Int32Array(2 * positions.length);
    this.previous = new Int32Array(2 * previous.length);
    this.positions.set(positions);
    this.previous.set(previous);
  }
}

/** Fills the table by dynamic programming over the sets of rivals: exact for every rule but those between sets. */
export function fillCoverTable(rivals: readonly RivalSet[], course: Course): { table: CoverTable; trail: Trail } {
  const { states, places, costs } = course;
  const trail = new Trail();
  const table = new CoverTable(places, states.count);
  // Adding nobody is a way too, which costs nothing and is yet too dear where the team itself is.
  if (course.ceiling > 0) table.keep(0, states.count - 1, 0, -1);
  let cheapest = Infinity;
  for (const { positions } of rivals) {
    for (const position of positions) cheapest = Math.min(cheapest, costs[position]!);
  }
  // A way that has too few yet has at least the cheapest candidate in each of them.
  const limits = Float64Array.from({ length: places + 1 }, (_, filled) =>
    filled >= course.least ? course.ceiling : course.ceiling - (course.least - filled) * cheapest,
  );
  const layers: CoverTable[] = [];
  for (const { positions, room } of rivals) {
    if (course.cheapestOnly) lower(limits, table, course, cheapest);
    if (positions.length <= room) {
      for (const position of positions) join(table, table, position, course, limits, trail);
      continue;
    }
    while (layers.length < room) layers.push(new CoverTable(places, states.count));
    for (let taken = 0; taken < room; taken += 1) layers[taken]!.clear();
    layers[0]!.keepCheaper(table);
    for (const position of positions) {
      for (let taken = room - 1; taken >= 0; taken -= 1) {
        join(layers[taken]!, taken === room - 1 ? table : layers[taken + 1]!, position, course, limits, trail);
      }
    }
    for (let taken = 1; taken < room; taken += 1) table.keepCheaper(layers[taken]!);
  }
  return { table, trail };
}

// A full way that is known already sets the limit for all others.
function lower(limits: Float64Array, { cost }: CoverTable, { states, least, places }: Course, cheapest: number): void {
  for (let filled = Math.max(0, least); filled <= places; filled += 1) {
    const ceiling = cost[filled * states.count]!;
    if (ceiling >= limits[places]!) continue;
    for (let at = 0; at <= places; at += 1) limits[at] = ceiling - Math.max(0, least - at) * cheapest;
  }
}

// Fullest teams first, so that within one table nobody joins twice.
function join(
  from: CoverTable,
  to: CoverTable,
  position: number,
  { states, places, costs, kindOf, toGo }: Course,
  limits: Float64Array,
  trail: Trail,
): void {
  const { count, open, drops } = states;
  const mask = states.masks[kindOf(position)]!;
  const extra = costs[position]!;
  const fromCost = from.cost;
  const toCost = to.cost;
  for (let filled = places - 1; filled >= 0; filled -= 1) {
    const limit = limits[filled + 1]!;
    const base = filled * count;
    const placesLeft = places - filled - 1;
    const reached = from.reachedWith(filled);
    for (let at = 0; at < reached.length; at += 1) {
      const state = reached[at]!;
      const cost = fromCost[base + state]! + extra;
      if (!(cost < limit)) continue;
      const next = state - drops[mask & open[state]!]!;
      if (toGo[next]! > placesLeft || cost >= toCost[base + count + next]!) continue;
      to.keep(filled + 1, next, cost, trail.add(position, from.step[base + state]!));
    }
  }
}
