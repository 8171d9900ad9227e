import type { AssemblyResult } from '#contracts/assembly';
import { solveAssembly } from '#domain/assembly/solve-assembly';
import { whyNot, type WhyNot } from '#domain/assembly/why-not';
import type { SolverTask } from './solver-task.js';

/** What a thread of the solver does: computes, and holds nobody up meanwhile. */
export default function work({ problem, expertId, timeLimitMs }: SolverTask): AssemblyResult | WhyNot {
  const options = { clock: () => performance.now(), timeLimitMs };
  return expertId === null ? solveAssembly(problem, options) : whyNot(problem, expertId, options);
}
