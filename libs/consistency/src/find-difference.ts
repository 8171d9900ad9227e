import type { ProcessConsistencyRepository } from '#persistence/consistency/process-consistency.repository';
import type { CaseWorkflows } from './case-workflows.js';
import { compare, type Difference } from './compare.js';
import { settle } from './settle.js';

/** What both sides have, and where they do not agree. */
export interface Comparison extends Difference {
  openCases: number;
  runningWorkflows: number;
}

/** Holds the cases that must have a process against the processes that run; what differs was looked at again. */
export async function findDifference(
  cases: ProcessConsistencyRepository,
  workflows: CaseWorkflows,
): Promise<Comparison> {
  const [open, running, waiting] = [await cases.openCases(), await workflows.running(), await cases.waitingForStart()];
  const difference = await settle(compare(open, running, waiting), cases, workflows);
  return { openCases: open.length, runningWorkflows: running.length, ...difference };
}
