import { continueAsNew, proxyLocalActivities, sleep } from '@temporalio/workflow';
import { startOfDay } from '#domain/retention/keep-until';
import type { Activities } from '../activities.js';

/** Destroying is one transaction over the rows of one dossier; it is idempotent and repeated until it has succeeded. */
const { destroyDossier } = proxyLocalActivities<Activities>({
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 hour' },
});

export interface RetentionInput {
  caseId: string;
  /** Local date. */
  keepUntil: string;
}

/** No run lasts longer than a year, so that none outlives the versions of engine and code that it began under. */
const LONGEST_RUN_MS = 365 * 24 * 60 * 60 * 1000;

/** Keeps a closed dossier as long as the law asks, then has what it says destroyed (domain.md 3.8). */
export async function caseRetention({ caseId, keepUntil }: RetentionInput): Promise<void> {
  const remaining = startOfDay(keepUntil) - Date.now();
  await sleep(Math.min(Math.max(1, remaining), LONGEST_RUN_MS));
  if (remaining > LONGEST_RUN_MS) await continueAsNew<typeof caseRetention>({ caseId, keepUntil });
  await destroyDossier({ caseId, at: new Date().toISOString() });
}
