import { type AssemblyExpert, type AssemblyProblem } from '#contracts/assembly';
import { candidatesFor, readRoster } from './roster.js';
import { type Pool } from './solve-slot.js';

/** The candidates of every slot, each read when it is asked for: most problems are settled in the first slot. */
export class Pools {
  private readonly read = new Map<number, Pool>();
  private readonly distinct: { candidates: readonly AssemblyExpert[]; pool: Pool }[] = [];

  constructor(
    private readonly problem: AssemblyProblem,
    private readonly slots: readonly (string | null)[],
  ) {}

  get length(): number {
    return this.slots.length;
  }

  /** The candidates of one slot; slots in which the same people can come share one pool. */
  at(index: number): Pool {
    const known = this.read.get(index);
    if (known) return known;
    const candidates = candidatesFor(this.problem, this.slots[index] ?? null);
    const same = this.distinct.find((other) => haveSameItems(other.candidates, candidates));
    const pool = same?.pool ?? this.readPool(candidates);
    if (!same) this.distinct.push({ candidates, pool });
    this.read.set(index, pool);
    return pool;
  }

  /** Every pool once, earliest first. */
  all(): Pool[] {
    return [...new Set(this.slots.map((_, index) => this.at(index)))];
  }

  private readPool(candidates: readonly AssemblyExpert[]): Pool {
    const roster = readRoster(this.problem, candidates);
    return { roster, present: Int32Array.from(candidates, (_, position) => position) };
  }
}

function haveSameItems(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
