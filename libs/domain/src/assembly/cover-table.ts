import { type SeatStates } from './seat-states.js';

/** Candidates of whom at most `room` may join. */
export interface RivalSet {
  readonly positions: readonly number[];
  readonly room: number;
}

/** Cheapest way into every combination of places filled and seats left open; index `filled * count + state`. */
export interface CoverTable {
  readonly cost: Float64Array;
  /** Last step of that way in the trail, -1 for none. */
  readonly step: Int32Array;
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
  const table = emptyTable(course);
  table.cost[states.count - 1] = 0;
  let cheapest = Infinity;
  for (const { positions } of rivals) {
    for (const position of positions) cheapest = Math.min(cheapest, costs[position]!);
  }
  // A way that has too few yet has at least the cheapest candidate in each of them.
  const limits = Float64Array.from({ length: places + 1 }, (_, filled) =>
    filled >= course.least ? course.ceiling : course.ceiling - (course.least - filled) * cheapest,
  );
  const layers: CoverTable[] = [];
  let reach = 0;
  for (const { positions, room } of rivals) {
    if (course.cheapestOnly) lower(limits, table, course, cheapest);
    if (positions.length <= room) {
      for (const position of positions) join(table, table, position, course, limits, trail, reach++);
      continue;
    }
    while (layers.length < room) layers.push(emptyTable(course));
    copy(table, layers[0]!);
    for (let taken = 1; taken < room; taken += 1) clear(layers[taken]!);
    for (const position of positions) {
      for (let taken = room - 1; taken > 0; taken -= 1) {
        const to = taken === room - 1 ? table : layers[taken + 1]!;
        join(layers[taken]!, to, position, course, limits, trail, reach + taken);
      }
      join(layers[0]!, room === 1 ? table : layers[1]!, position, course, limits, trail, reach);
    }
    for (let taken = 1; taken < room; taken += 1) keepCheapest(table, layers[taken]!);
    reach += room;
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

function emptyTable({ states, places }: Course): CoverTable {
  const length = (places + 1) * states.count;
  return { cost: new Float64Array(length).fill(Infinity), step: new Int32Array(length).fill(-1) };
}

// Fullest teams first, so that within one table nobody joins twice.
function join(
  from: CoverTable,
  to: CoverTable,
  position: number,
  { states, places, costs, kindOf, toGo }: Course,
  limits: Float64Array,
  trail: Trail,
  reach: number,
): void {
  const { count } = states;
  const after = states.after(kindOf(position));
  const extra = costs[position]!;
  const fromCost = from.cost;
  const toCost = to.cost;
  const fromStep = from.step;
  const start = count - 1;
  for (let filled = Math.min(places - 1, reach); filled >= 0; filled -= 1) {
    const limit = limits[filled + 1]!;
    const base = filled * count;
    const placesLeft = places - filled - 1;
    for (let state = 0; state < count; state += 1) {
      const source = base + state;
      const before = fromStep[source]!;
      // Whole numbers first: where nobody has been yet there is no cost to look at.
      if (before === -1 && source !== start) continue;
      const next = after[state]!;
      if (toGo[next]! > placesLeft) continue;
      const cost = fromCost[source]! + extra;
      if (!(cost < limit)) continue;
      const target = base + count + next;
      if (cost >= toCost[target]!) continue;
      toCost[target] = cost;
      to.step[target] = trail.add(position, before);
    }
  }
}

function copy(from: CoverTable, to: CoverTable): void {
  to.cost.set(from.cost);
  to.step.set(from.step);
}

function clear(table: CoverTable): void {
  table.cost.fill(Infinity);
  table.step.fill(-1);
}

function keepCheapest(table: CoverTable, layer: CoverTable): void {
  for (let index = 0; index < table.cost.length; index += 1) {
    if (layer.cost[index]! >= table.cost[index]!) continue;
    table.cost[index] = layer.cost[index]!;
    table.step[index] = layer.step[index]!;
  }
}
