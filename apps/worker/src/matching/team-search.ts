import type { AssemblyProblem, AssemblyResult } from '#contracts/assembly';
import type { RegionPolicy } from '#contracts/policies';
import type { TeamQuestion } from '#contracts/teams';
import type { Solver } from '#solver/solver';
import { attemptsFor, type Wishes } from './attempts.js';
import { buildProblem, canInclude } from './build-problem.js';
import type { Grounds } from './grounds.js';

/** A problem with its result. */
export interface Solved {
  problem: AssemblyProblem;
  result: AssemblyResult;
  /** Whether the result is proven, and that what changes less gives no team. */
  optimal: boolean;
  /** How long was solved, of all ways to look together. */
  milliseconds: number;
}

/** What a way to look gets at least, however long those before it took. */
const SHORTEST_LOOK_MS = 50;

/** Looks for the team of one case, by one policy, on the same grounds. */
export class TeamSearch {
  constructor(
    private readonly solver: Pick<Solver, 'solve'>,
    private readonly question: TeamQuestion,
    private readonly policy: RegionPolicy,
    private readonly grounds: Grounds,
  ) {}

  /**
   * The team that changes least; without one what stands in the way of the freest.
   * @param wishes those that can be had
   * @param timeLimitMs how long to solve, of all ways to look together
   * @param signal says that nobody waits for the team any more
   * @returns null where somebody who must be in, by a question of an earlier release, cannot
   */
  async find(wishes: Wishes, timeLimitMs: number, signal?: AbortSignal): Promise<Solved | null> {
    const problems = attemptsFor(this.question, this.grounds, wishes).map((attempt) =>
      buildProblem(this.question, this.policy, this.grounds, attempt),
    );
    let proven = true;
    let last: Solved | null = null;
    let milliseconds = 0;
    for (const problem of problems.filter(canInclude)) {
      // What counts is how long was solved: waiting for a thread makes no answer worse.
      const left = Math.max(SHORTEST_LOOK_MS, timeLimitMs - milliseconds);
      const result = await this.solver.solve(problem, { timeLimitMs: left, signal });
      milliseconds += result.milliseconds;
      proven &&= result.optimal;
      last = { problem, result, optimal: proven, milliseconds };
      if (result.outcome === 'team') return last;
    }
    // The last way allows all that the others do: where it is proven to give nothing, none of them gives a team.
    return last && { ...last, optimal: last.result.optimal };
  }
}
