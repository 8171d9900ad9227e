import { proxyActivities, sleep } from '@temporalio/workflow';
import type { Activities } from '../activities.js';

/** Destroying touches every row of a dossier; it is idempotent and repeated until it has succeeded. */
const { destroyDossier } = proxyActivities<Activities>({
  startToCloseTimeout: '5 minutes',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 hour' },
});

export interface RetentionInput {
  caseId: string;
  /** RFC 3339. */
  keepUntil: string;
}

/** Keeps a closed dossier as long as the law asks, then has what it says destroyed (domain.md 3.8). */
export async function caseRetention({ caseId, keepUntil }: RetentionInput): Promise<void> {
  await sleep(Math.max(1, Date.parse(keepUntil) - Date.now()));
  await destroyDossier(caseId);
}
