import { condition, continueAsNew, defineSignal, proxyLocalActivities, setHandler } from '@temporalio/workflow';
import { RETENTION_LOOK_SIGNAL, type RetentionInput } from '#contracts/retention';
import { startOfDay } from '#domain/retention/keep-until';
import type { Activities } from '../activities.js';

/** Destroying is one transaction over the rows of one dossier; it is idempotent and repeated until it has succeeded. */
const { destroyDossier } = proxyLocalActivities<Activities>({
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 hour' },
});

/** A hold was lifted, or a request for destruction was granted: what must happen may have changed. */
export const lookSignal = defineSignal(RETENTION_LOOK_SIGNAL);

/** No run lasts longer than a year, so that none outlives the versions of engine and code that it began under. */
const LONGEST_RUN_MS = 365 * 24 * 60 * 60 * 1000;

/**
 * Keeps a closed dossier as long as the law asks, then has what it says destroyed (domain.md 3.8). Whether its time has
 * come is decided by the database at that moment: a hold or a request may have come meanwhile.
 */
export async function caseRetention({ caseId, keepUntil }: RetentionInput): Promise<void> {
  let asked = false;
  setHandler(lookSignal, () => {
    asked = true;
  });
  const remaining = startOfDay(keepUntil) - Date.now();
  await condition(() => asked, Math.min(Math.max(1, remaining), LONGEST_RUN_MS));
  let lookOn = keepUntil;
  // Asked while it was looking: what it saw may be old.
  for (let due = asked || remaining <= LONGEST_RUN_MS; due; due = asked) {
    asked = false;
    const kept = await destroyDossier({ caseId, at: new Date().toISOString() });
    if (!kept) return;
    lookOn = kept.lookAgainOn;
  }
  await continueAsNew<typeof caseRetention>({ caseId, keepUntil: lookOn });
}
