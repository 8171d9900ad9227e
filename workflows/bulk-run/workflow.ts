import { condition, continueAsNew, proxyActivities, setHandler } from '@temporalio/workflow';
import type { BulkRunStart } from '#contracts/bulk-runs';
import type { Activities } from '../activities.js';
import { resumeSignal } from './messages.js';

/**
 * A batch ends by itself within seconds, and one that did not is of a worker that died: it is taken up again. Repeated
 * until it succeeds, as a case that cannot be reached now can be later.
 */
const { workOffBatch, finishBulkRun } = proxyActivities<Activities>({
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
});

/** So few that a history stays small; a run goes on in a new one. */
const BATCHES_PER_HISTORY = 100;

/** Does the same to many cases, a batch at a time. What is done and whether it may go on stand in the rows of the run. */
export async function bulkRun({ runId }: BulkRunStart): Promise<void> {
  let woken = false;
  setHandler(resumeSignal, () => {
    woken = true;
  });

  for (let batch = 0; batch < BATCHES_PER_HISTORY; batch += 1) {
    woken = false;
    const { left, state } = await workOffBatch({ runId });
    if (left === 0) return finishBulkRun({ runId });
    if (state === 'stopped') await condition(() => woken);
  }
  await continueAsNew<typeof bulkRun>({ runId });
}
