import { type Profiles } from './profiles.js';

/** Candidates by what they fill: those who meet the same of some rows are of one kind. */
export interface Kinds {
  /** The rows that each kind meets, as masks without repetition: bit n is row `rows[n]`. */
  readonly masks: readonly number[];
  /** The index in `masks` of each profile. */
  readonly kindOf: Int32Array;
}

/** What may still be asked of a team, numbered: every combination of open seats over the rows that are followed. State 0 asks nothing. */
export interface SeatStates extends Kinds {
  /** The state in which all seats are open is the last one. */
  readonly count: number;
  /** The rows that are followed. */
  readonly rows: readonly number[];
  /** For each state which followed rows still have open seats, as a mask. */
  readonly open: Int32Array;
  /** For each mask of rows how far one seat less in each of them lowers a state: one of a mask leads to `state - drops[mask & open[state]]`. */
  readonly drops: Int32Array;
}

/**
 * Numbers the states below `left` (seats still asked, by row), and sorts profiles into kinds. Rows that would make more than
 * `most` states are left out: what follows from the others stays a bound, and the search sees to those rows.
 */
export function seatStates(left: Int32Array, profiles: Profiles, most: number): SeatStates {
  const { rows, strides, count } = follow(left, most);
  const radices = rows.map((row) => left[row]! + 1);
  return { ...kindsBy(rows, profiles), count, rows, open: openRows(strides, radices, count), drops: sumsOf(strides) };
}

/** Sorts profiles by what they meet of these rows, of which there are 31 at most. */
export function kindsBy(rows: readonly number[], { met }: Profiles): Kinds {
  const bitOf = new Map(rows.map((row, bit) => [row, bit]));
  const masks: number[] = [];
  const kindOfMask = new Map<number, number>();
  const kindOf = Int32Array.from(met, (own) => {
    let mask = 0;
    for (const row of own) {
      const bit = bitOf.get(row);
      if (bit !== undefined) mask |= 1 << bit;
    }
    const kind = kindOfMask.get(mask) ?? masks.push(mask) - 1;
    kindOfMask.set(mask, kind);
    return kind;
  });
  return { masks, kindOf };
}

/** For each state how many members at least, of whatever kinds there are, fill what it leaves open; 255 where none can. */
export function membersToGo({ count, masks, open, drops }: SeatStates): Uint8Array {
  // Whoever fills less than another kind never gets there sooner.
  const most = masks.filter((mask) => !masks.some((other) => other !== mask && (other & mask) === mask));
  const toGo = new Uint8Array(count).fill(255);
  toGo[0] = 0;
  for (let state = 1; state < count; state += 1) {
    let least = 254;
    for (let kind = 0; kind < most.length; kind += 1) {
      const next = state - drops[most[kind]! & open[state]!]!;
      if (next !== state && toGo[next]! < least) least = toGo[next]!;
    }
    toGo[state] = least + 1;
  }
  return toGo;
}

/** Looks from one state to another, of which a processor does some hundred million a second. */
const MOST_LOOKS = 50_000_000;
const MOST_STATES = 1_000_000;

/**
 * How many members it takes at least to fill these seats (by row), whoever is there; 255 where they cannot. Where seats and
 * kinds of people are many, not all rows are followed: then it is fewer than it takes.
 */
export function fewestFor(left: Int32Array, profiles: Profiles): number {
  const states = seatStates(left, profiles, Math.min(MOST_STATES, Math.ceil(MOST_LOOKS / profiles.met.length)));
  return membersToGo(states)[states.count - 1]!;
}

/** How many combinations of open seats there are: the states, if all rows were followed. */
export function combinationsOf(left: Int32Array): number {
  return left.reduce((count, seats) => count * (seats + 1), 1);
}

/** The seats that a state leaves open, by row; rows that are not followed count as filled. */
export function openSeats({ rows }: SeatStates, left: Int32Array, state: number): Int32Array {
  const open = new Int32Array(left.length);
  let rest = state;
  for (const row of rows) {
    const radix = left[row]! + 1;
    open[row] = rest % radix;
    rest = Math.floor(rest / radix);
  }
  return open;
}

function follow(left: Int32Array, most: number): { rows: number[]; strides: number[]; count: number } {
  const rows: number[] = [];
  const strides: number[] = [];
  let count = 1;
  left.forEach((seats, row) => {
    if (seats === 0 || count * (seats + 1) > most) return;
    rows.push(row);
    strides.push(count);
    count *= seats + 1;
  });
  return { rows, strides, count };
}

// Filled in by counting upwards: the digits of a state are the seats open by row.
function openRows(strides: readonly number[], radices: readonly number[], count: number): Int32Array {
  const open = new Int32Array(count);
  strides.forEach((stride, bit) => {
    const top = stride * radices[bit]!;
    for (let state = stride; state < top; state += 1) open[state] = open[state % stride]! | (1 << bit);
  });
  return open;
}

function sumsOf(strides: readonly number[]): Int32Array {
  const sums = new Int32Array(1 << strides.length);
  for (let mask = 1; mask < sums.length; mask += 1) {
    const bit = 31 - Math.clz32(mask);
    sums[mask] = sums[mask ^ (1 << bit)]! + strides[bit]!;
  }
  return sums;
}
