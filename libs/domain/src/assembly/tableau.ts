/** A row of a linear programme: how many of some people are wanted. */
export interface Row {
  /** Numbers of those who count. */
  readonly people: Int32Array;
  /** For how many each of them counts; one each unless told. */
  readonly weights?: Float64Array;
  readonly least: number;
  readonly most: number;
}

/** How solving a linear programme ended; `ray` says with how much of each row its infeasibility is proven. */
export type Ending =
  { readonly kind: 'solved' | 'stopped' } | { readonly kind: 'infeasible'; readonly ray: Float64Array };

/** Where solving stands: by row, its value and how long it is among the variables that rested at first. */
interface Progress {
  readonly values: Float64Array;
  readonly lengths: Float64Array;
}

const GONE = -0x80000000;
const PIVOT = 1e-7;
const FEASIBLE = 1e-7;

/**
 * The linear programme "whole or part of each person, at least cost, with every row between its limits", solved by the dual
 * simplex method: from any solution it goes on after people are taken in or left out, or rows are added. Variables are the
 * people (0 to 1) and, after these, the rows (what each counts). What comes out is approximate: see `priced-bound.ts`.
 */
export class Tableau {
  private constructor(
    readonly people: number,
    readonly rows: Row[],
    /** Lowest and highest value of each variable. */
    private readonly lowest: number[],
    private readonly highest: number[],
    /** The variables that stand at one of their limits, by column, and whether at the highest. */
    private readonly resting: number[],
    private readonly atHighest: boolean[],
    /** What one more of each of these costs. */
    private readonly prices: number[],
    /** The other variables, each with its row: how much it changes by one more of each that rests. */
    private readonly moving: number[],
    private readonly cells: Float64Array[],
    /** Of each variable its column, or -1 minus its row. */
    private readonly places: number[],
  ) {}

  static of(costs: Float64Array): Tableau {
    const people = costs.length;
    const numbers = Array.from(costs, (_, person) => person);
    return new Tableau(
      people,
      [],
      numbers.map(() => 0),
      numbers.map(() => 1),
      [...numbers],
      numbers.map(() => false),
      [...costs],
      [],
      [],
      [...numbers],
    );
  }

  /** A copy in which those who are left out are no longer there. */
  copy(): Tableau {
    const kept: number[] = [];
    const places = this.places.slice();
    this.resting.forEach((variable, column) => {
      if (variable < this.people && this.highest[variable] === 0) places[variable] = GONE;
      else {
        places[variable] = kept.length;
        kept.push(column);
      }
    });
    return new Tableau(
      this.people,
      this.rows.slice(),
      this.lowest.slice(),
      this.highest.slice(),
      kept.map((column) => this.resting[column]!),
      kept.map((column) => this.atHighest[column]!),
      kept.map((column) => this.prices[column]!),
      this.moving.slice(),
      this.cells.map((row) => {
        const narrow = new Float64Array(kept.length);
        for (let at = 0; at < kept.length; at += 1) narrow[at] = row[kept[at]!]!;
        return narrow;
      }),
      places,
    );
  }

  isOpen(person: number): boolean {
    return this.lowest[person]! < this.highest[person]!;
  }

  isIn(person: number): boolean {
    return this.lowest[person] === 1;
  }

  isOut(person: number): boolean {
    return this.highest[person] === 0;
  }

  takeIn(person: number): void {
    this.lowest[person] = 1;
  }

  leaveOut(person: number): void {
    this.highest[person] = 0;
  }

  add(row: Row): void {
    const cells = new Float64Array(this.resting.length);
    row.people.forEach((person, at) => {
      const weight = row.weights?.[at] ?? 1;
      const place = this.places[person]!;
      if (place >= 0) cells[place]! += weight;
      else if (place !== GONE) {
        const own = this.cells[-1 - place]!;
        for (let column = 0; column < cells.length; column += 1) cells[column]! += weight * own[column]!;
      }
    });
    this.places.push(-1 - this.moving.length);
    this.moving.push(this.people + this.rows.length);
    this.rows.push(row);
    this.lowest.push(row.least);
    this.highest.push(row.most);
    this.cells.push(cells);
  }

  /** How much of each person is in. */
  shares(): Float64Array {
    const shares = new Float64Array(this.people);
    this.resting.forEach((variable, column) => {
      if (variable < this.people) shares[variable] = this.valueAt(column);
    });
    const values = this.values();
    this.moving.forEach((variable, row) => {
      if (variable < this.people) shares[variable] = values[row]!;
    });
    return shares;
  }

  /** What one more in each row costs. */
  rowPrices(): Float64Array {
    const prices = new Float64Array(this.rows.length);
    this.resting.forEach((variable, column) => {
      if (variable >= this.people) prices[variable - this.people] = this.prices[column]!;
    });
    return prices;
  }

  /** Goes on until every limit holds, none can, or `mayGoOn` says no. */
  solve(mayGoOn: () => boolean): Ending {
    const values = this.values();
    const lengths = new Float64Array(values.length).fill(1);
    const most = 50 * (this.moving.length + 20);
    for (let step = 0; step < most && mayGoOn(); step += 1) {
      const row = this.worst(values, lengths);
      if (row === -1) return { kind: 'solved' };
      const rises = values[row]! < this.lowest[this.moving[row]!]!;
      const column = this.cheapest(row, rises);
      if (column === -1) return { kind: 'infeasible', ray: this.ray(row, rises) };
      this.swap(row, column, rises, { values, lengths });
    }
    return { kind: 'stopped' };
  }

  private valueAt(column: number): number {
    const variable = this.resting[column]!;
    return this.atHighest[column] ? this.highest[variable]! : this.lowest[variable]!;
  }

  private values(): Float64Array {
    const values = new Float64Array(this.moving.length);
    for (let column = 0; column < this.resting.length; column += 1) {
      const variable = this.resting[column]!;
      if (this.lowest[variable] === this.highest[variable]) this.atHighest[column] = false;
      const value = this.valueAt(column);
      if (value === 0) continue;
      for (let row = 0; row < values.length; row += 1) values[row]! += this.cells[row]![column]! * value;
    }
    return values;
  }

  // The row that is farthest beyond a limit, for what it takes to move it (reference weights of Devex).
  private worst(values: Float64Array, lengths: Float64Array): number {
    let worst = -1;
    let most = 0;
    for (let row = 0; row < values.length; row += 1) {
      const variable = this.moving[row]!;
      const beyond = Math.max(this.lowest[variable]! - values[row]!, values[row]! - this.highest[variable]!);
      const weight = (beyond * beyond) / lengths[row]!;
      if (beyond > FEASIBLE && weight > most) [worst, most] = [row, weight];
    }
    return worst;
  }

  // Who can move a row back at least cost.
  private cheapest(row: number, rises: boolean): number {
    const cells = this.cells[row]!;
    let best = -1;
    let least = Infinity;
    let size = 0;
    for (let column = 0; column < cells.length; column += 1) {
      const own = rises === this.atHighest[column] ? -cells[column]! : cells[column]!;
      if (own <= PIVOT) continue;
      const variable = this.resting[column]!;
      if (this.lowest[variable] === this.highest[variable]) continue;
      const ratio = Math.abs(this.prices[column]!) / own;
      if (ratio < least || (ratio === least && own > size)) [best, least, size] = [column, ratio, own];
    }
    return best;
  }

  private swap(row: number, column: number, rises: boolean, { values, lengths }: Progress): void {
    const own = this.cells[row]!;
    const width = own.length;
    const pivot = own[column]!;
    const leaving = this.moving[row]!;
    const entering = this.resting[column]!;
    const target = rises ? this.lowest[leaving]! : this.highest[leaving]!;
    const step = (target - values[row]!) / pivot;
    const entered = this.valueAt(column) + step;
    const length = lengths[row]! / (pivot * pivot);
    lengths[row] = Math.max(1, length);
    for (let at = 0; at < width; at += 1) own[at] = -own[at]! / pivot;
    own[column] = 1 / pivot;
    for (let other = 0; other < this.cells.length; other += 1) {
      if (other === row) continue;
      const cells = this.cells[other]!;
      const factor = cells[column]!;
      if (factor === 0) continue;
      values[other]! += factor * step;
      lengths[other] = Math.max(lengths[other]!, factor * factor * length);
      cells[column] = 0;
      for (let at = 0; at < width; at += 1) cells[at]! += factor * own[at]!;
    }
    const price = this.prices[column]!;
    this.prices[column] = 0;
    for (let at = 0; at < width; at += 1) this.prices[at]! += price * own[at]!;
    values[row] = entered;
    this.moving[row] = entering;
    this.resting[column] = leaving;
    this.atHighest[column] = !rises;
    this.places[entering] = -1 - row;
    this.places[leaving] = column;
  }

  private ray(row: number, rises: boolean): Float64Array {
    const ray = new Float64Array(this.rows.length);
    const sign = rises ? 1 : -1;
    const own = this.moving[row]!;
    if (own >= this.people) ray[own - this.people] = sign;
    this.resting.forEach((variable, column) => {
      if (variable >= this.people) ray[variable - this.people] = -sign * this.cells[row]![column]!;
    });
    return ray;
  }
}
