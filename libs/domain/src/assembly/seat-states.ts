/** Beyond this many states the bound leaves rows out: it stays a bound, and the search sees to those rows. */
const mostStates = 8192;

/** What may still be asked of a team, numbered: every combination of open seats over the rows that are followed. State 0 asks nothing. */
export interface SeatStates {
  readonly count: number;
  /** The state in which all seats are open. */
  readonly start: number;
  /** The rows that are followed: bit n of a mask is row `rows[n]`. */
  readonly rows: readonly number[];
  /** Mask of the followed rows among those given. */
  maskOf(rows: readonly number[]): number;
  /** For each state the state after a member who meets the rows of `mask` joins. */
  after(mask: number): Int32Array;
  /** The rows with open seats in a state. */
  openRows(state: number): number[];
}

/** Numbers the states below `left` (seats still asked, by row). */
export function seatStates(left: readonly number[]): SeatStates {
  const { rows, strides, count } = follow(left);
  const radix = (bit: number) => (left[rows[bit] ?? -1] ?? 0) + 1;
  const isOpen = (state: number, bit: number) => Math.floor(state / (strides[bit] ?? 1)) % radix(bit) > 0;
  const known = new Map<number, Int32Array>();
  const bits = rows.map((_, bit) => bit);
  const fulfil = (state: number, mask: number) =>
    bits.reduce((now, bit) => (mask & (1 << bit) && isOpen(now, bit) ? now - (strides[bit] ?? 0) : now), state);
  return {
    count,
    start: count - 1,
    rows,
    maskOf: (met) => met.reduce((mask, row) => (rows.includes(row) ? mask | (1 << rows.indexOf(row)) : mask), 0),
    after: (mask) => {
      const table = known.get(mask) ?? Int32Array.from({ length: count }, (_, state) => fulfil(state, mask));
      known.set(mask, table);
      return table;
    },
    openRows: (state) => rows.filter((_, bit) => isOpen(state, bit)),
  };
}

function follow(left: readonly number[]): { rows: number[]; strides: number[]; count: number } {
  const rows: number[] = [];
  const strides: number[] = [];
  let count = 1;
  left.forEach((seats, row) => {
    if (seats === 0 || count * (seats + 1) > mostStates) return;
    rows.push(row);
    strides.push(count);
    count *= seats + 1;
  });
  return { rows, strides, count };
}
