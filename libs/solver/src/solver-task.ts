import type { AssemblyProblem } from '#contracts/assembly';

/** What is handed to a thread; null asks for the best team, an expert's id why that expert is not in it. */
export interface SolverTask {
  problem: AssemblyProblem;
  expertId: string | null;
  timeLimitMs: number;
}
