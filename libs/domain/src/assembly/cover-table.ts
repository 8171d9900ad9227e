import { type SeatStates } from './seat-states.js';

/** Cheapest way into every combination of places filled and seats left open; index `filled * states.count + state`. */
export interface CoverTable {
  readonly cost: Float64Array;
  /** Last step of that way in `Trail`, -1 for none. */
  readonly step: Int32Array;
}

/** The ways as linked steps, shared by all entries. */
export interface Trail {
  readonly position: number[];
  readonly previous: number[];
}

/** A set of candidates of whom at most `room` may join. */
export interface RivalSet {
  readonly positions: readonly number[];
  readonly room: number;
}

interface Course {
  readonly states: SeatStates;
  readonly places: number;
  /** Ways that cost this or more are of no use. */
  readonly ceiling: number;
  readonly costs: Float64Array;
  readonly maskOf: (position: number) => number;
}

/** Fills the table by dynamic programming over the sets of rivals: exact for every rule but those between sets. */
export function fillCoverTable(rivals: readonly RivalSet[], course: Course): { table: CoverTable; trail: Trail } {
  const trail: Trail = { position: [], previous: [] };
  const table = emptyTable(course);
  table.cost[course.states.start] = 0;
  for (const { positions, room } of rivals) {
    const layers =
      positions.length <= room ? [table] : [table, ...Array.from({ length: room }, () => emptyTable(course))];
    for (const position of positions) {
      if (layers.length === 1) join(table, table, position, course, trail);
      for (let taken = layers.length - 2; taken >= 0; taken -= 1) {
        join(layers[taken] ?? table, layers[taken + 1] ?? table, position, course, trail);
      }
    }
    for (const layer of layers.slice(1)) keepCheapest(table, layer);
  }
  return { table, trail };
}

/** The positions along the way that ends in `step`. */
export function positionsAlong(trail: Trail, step: number): number[] {
  const positions: number[] = [];
  for (let at = step; at >= 0; at = trail.previous[at] ?? -1) positions.push(trail.position[at] ?? -1);
  return positions;
}

function emptyTable({ states, places }: Course): CoverTable {
  const length = (places + 1) * states.count;
  return { cost: new Float64Array(length).fill(Infinity), step: new Int32Array(length).fill(-1) };
}

// Fullest teams first, so that within one table nobody joins twice.
function join(from: CoverTable, to: CoverTable, position: number, course: Course, trail: Trail): void {
  const { count } = course.states;
  const after = course.states.after(course.maskOf(position));
  const extra = course.costs[position] ?? 0;
  for (let filled = course.places - 1; filled >= 0; filled -= 1) {
    for (let state = 0; state < count; state += 1) {
      const source = filled * count + state;
      const cost = (from.cost[source] ?? Infinity) + extra;
      const target = (filled + 1) * count + (after[state] ?? 0);
      if (cost >= course.ceiling || cost >= (to.cost[target] ?? Infinity)) continue;
      to.cost[target] = cost;
      to.step[target] = trail.position.push(position) - 1;
      trail.previous.push(from.step[source] ?? -1);
    }
  }
}

function keepCheapest(table: CoverTable, layer: CoverTable): void {
  layer.cost.forEach((cost, index) => {
    if (cost >= (table.cost[index] ?? Infinity)) return;
    table.cost[index] = cost;
    table.step[index] = layer.step[index] ?? -1;
  });
}
