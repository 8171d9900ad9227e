import { setTimeout as sleep } from 'node:timers/promises';
import type { ProcessConsistencyRepository } from '#persistence/consistency/process-consistency.repository';
import type { CaseWorkflows } from './case-workflows.js';
import { agrees, compare, type Difference } from './compare.js';

const ROUNDS = 5;
const PAUSE_MS = 1_000;

/**
 * Looks again at each difference, one by one and at this moment: Temporal's list lags, and a case may have begun or
 * ended between our two looks. What is left after some seconds is a difference.
 */
export async function settle(
  first: Difference,
  cases: ProcessConsistencyRepository,
  workflows: CaseWorkflows,
): Promise<Difference> {
  let difference = first;
  for (let round = 1; !agrees(difference); round++) {
    const ids = [...difference.casesWithoutWorkflow, ...difference.workflowsWithoutCase];
    const running: string[] = [];
    for (const id of ids) if (await workflows.isRunning(id)) running.push(id);
    difference = compare(await cases.stillOpen(ids), running, await cases.waitingForStart());
    if (round === ROUNDS) break;
    if (!agrees(difference)) await sleep(PAUSE_MS);
  }
  return difference;
}
