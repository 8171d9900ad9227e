import { type Profiles } from './profiles.js';

/** Beyond this many states the bound leaves rows out: it stays a bound, and the search sees to those rows. */
const MOST_STATES = 8192;

/** What may still be asked of a team, numbered: every combination of open seats over the rows that are followed. State 0 asks nothing. */
export interface SeatStates {
  /** The state in which all seats are open is the last one. */
  readonly count: number;
  /** The rows that are followed: bit n of a mask is row `rows[n]`. */
  readonly rows: readonly number[];
  /** The kinds of candidates that matter here: the followed rows that they meet, as masks without repetition. */
  readonly masks: readonly number[];
  /** The index in `masks` of each profile. */
  readonly kindOf: Int32Array;
  /** The state after one of a kind joins, by state. */
  after(kind: number): Int32Array;
}

/** Numbers the states below `left` (seats still asked, by row), and sorts profiles into kinds. */
export function seatStates(left: Int32Array, { met }: Profiles): SeatStates {
  const { rows, strides, count } = follow(left);
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
  const radices = rows.map((row) => left[row]! + 1);
  const known: (Int32Array | undefined)[] = [];
  const after = (kind: number) => (known[kind] ??= transitions(masks[kind]!, { strides, radices, count }));
  return { count, rows, masks, kindOf, after };
}

/** For each state how many members at least, of whatever kinds there are, fill what it leaves open; 255 where none can. */
export function membersToGo({ count, masks, after }: SeatStates): Uint8Array {
  // Whoever fills less than another kind never gets there sooner.
  const most = masks.flatMap((mask, kind) =>
    masks.some((other) => other !== mask && (other & mask) === mask) ? [] : [after(kind)],
  );
  const toGo = new Uint8Array(count).fill(255);
  toGo[0] = 0;
  for (let state = 1; state < count; state += 1) {
    let least = 254;
    for (let kind = 0; kind < most.length; kind += 1) {
      const next = most[kind]![state]!;
      if (next !== state && toGo[next]! < least) least = toGo[next]!;
    }
    toGo[state] = least + 1;
  }
  return toGo;
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

function follow(left: Int32Array): { rows: number[]; strides: number[]; count: number } {
  const rows: number[] = [];
  const strides: number[] = [];
  let count = 1;
  left.forEach((seats, row) => {
    if (seats === 0 || count * (seats + 1) > MOST_STATES) return;
    rows.push(row);
    strides.push(count);
    count *= seats + 1;
  });
  return { rows, strides, count };
}

// Filled in by counting upwards: the digits of a state (seats open by row) follow from those of the state before.
function transitions(
  mask: number,
  { strides, radices, count }: { strides: readonly number[]; radices: readonly number[]; count: number },
): Int32Array {
  const table = new Int32Array(count);
  let known = 1;
  for (let bit = 0; bit < strides.length; bit += 1) {
    const stride = strides[bit]!;
    const taken = mask & (1 << bit) ? stride : 0;
    for (let seats = 1; seats < radices[bit]!; seats += 1) {
      for (let low = 0; low < known; low += 1) table[seats * stride + low] = table[low]! + seats * stride - taken;
    }
    known *= radices[bit]!;
  }
  return table;
}
