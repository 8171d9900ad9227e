import { type AssemblyProblem } from '#contracts/assembly';
import { type Limits } from './budget.js';
import { compact, type Compact } from './compact.js';
import { PricedSearch } from './priced-search.js';
import { fullDemand, seatsFor } from './profiles.js';
import { mostUsefulFirst, type Pool, sizeRange, startingTeam } from './solve-slot.js';
import { withoutReplaceable } from './without-replaceable.js';

/** What is asked of a slot. Requirements, by index, that are neither dropped nor kept are left to the answer. */
export interface Question {
  readonly dropped: readonly number[];
  readonly kept: readonly number[];
  /** Only answers that leave fewer unmet count; dropped ones not among them. */
  readonly ceiling: number;
  /** Whether any such answer will do; otherwise the fewest are asked for. */
  readonly anyWillDo?: boolean;
  readonly limits: Limits;
}

export interface Answer {
  /** The requirements, by index, that a team leaves unmet beside the dropped ones; undefined when there is none below the ceiling, or none was found. */
  readonly unmet: readonly number[] | undefined;
  /** No team leaves fewer unmet. */
  readonly least: number;
  readonly proven: boolean;
}

/** A slot as seen by who asks how few requirements a team there can leave unmet. */
export class Prospect {
  private constructor(
    private readonly core: Compact,
    private readonly range: { least: number; most: number },
    /** By requirement: its row, and how many more it asks than those who must be in fill. */
    private readonly asked: readonly { row: number; seats: number }[],
    private readonly experience: number,
  ) {}

  /** Undefined where no team exists whatever is dropped. */
  static of(problem: AssemblyProblem, pool: Pool): Prospect | undefined {
    const { roster } = pool;
    const { profiles } = roster;
    const seats = ownSeats(problem, pool);
    const costs = new Float64Array(roster.experts.length);
    const start = startingTeam({ roster, present: mostUsefulFirst(pool, seats) }, seats, costs);
    const range = sizeRange(problem, pool, seats);
    if (!start || range.least > range.most || start.members.length > range.most) return undefined;
    // Who can be replaced by somebody who meets all that they do is missed by no team, whatever it drops.
    const open = withoutReplaceable(start, range.most - start.members.length, roster);
    const asked = problem.requirements.map((requirement, index) => {
      const row = profiles.rowOf[index]!;
      const filled = seats[row]! - start.left[row]!;
      return { row, seats: Math.max(0, Math.min(requirement.seats, roster.experts.length + 1) - filled) };
    });
    return new Prospect(compact({ ...start, open }, { roster, costs }), range, asked, profiles.experience);
  }

  ask({ dropped, kept, ...how }: Question): Answer {
    const { team, ground } = this.core;
    const left = new Int32Array(team.left.length);
    left[this.experience] = team.left[this.experience]!;
    for (const index of kept) {
      const { row, seats } = this.asked[index]!;
      left[row] = Math.max(left[row]!, seats);
    }
    const settled = new Set([...dropped, ...kept]);
    const droppable = this.asked.filter(({ seats }, index) => seats > 0 && !settled.has(index));
    const search = new PricedSearch({ ...team, left }, ground, { ...this.range, ...how, droppable });
    search.explore();
    const { members, cost } = search.best;
    const proven = !search.exhausted;
    const least = Math.ceil(proven && !how.anyWillDo ? cost : Math.min(search.bound, cost));
    return { unmet: members && this.unmetBy(members, dropped), least, proven };
  }

  private unmetBy(members: readonly number[], dropped: readonly number[]): number[] {
    const { meets, of } = this.core.ground.roster.profiles;
    const added = members.slice(this.core.team.members.length);
    return this.asked.flatMap(({ row, seats }, index) => {
      const filled = added.filter((position) => meets[row]![of[position]!] === 1).length;
      return filled < seats && !dropped.includes(index) ? [index] : [];
    });
  }
}

/** The seats that requirements ask, by row. Every row has its own: that one implies another is of no use where the stronger one is dropped. */
export function ownSeats(problem: AssemblyProblem, { roster: { profiles } }: Pool): Int32Array {
  const { requirements, team } = problem;
  const demand = fullDemand(requirements, team);
  const seats = new Int32Array(profiles.rows);
  requirements.forEach((_, index) => {
    const asked = seatsFor(problem, profiles, { ...demand, kept: [index] });
    asked.forEach((count, row) => (seats[row] = Math.max(seats[row]!, count)));
  });
  seats[profiles.experience] = seatsFor(problem, profiles, demand)[profiles.experience]!;
  return seats;
}
