import { patched, proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { Activities } from '../activities.js';
import type { CasePorts } from './runner.js';

/**
 * Writes and look-ups of milliseconds: local, so that a step costs no round trip over a task queue. They are repeated
 * until they succeed: a database that is away delays a case and loses nothing.
 */
const { recordStep, readLadder, readSubstitute, readRules, readSharing, readSitters } =
  proxyLocalActivities<Activities>({
    // A write that hangs is a broken connection; it can be taken again safely, as it is idempotent by its cause.
    startToCloseTimeout: '10 seconds',
    // Short waits inside the worker; after this a timer of the server takes over, so that no worker is held up for hours.
    localRetryThreshold: '20 seconds',
    retry: { initialInterval: '100 milliseconds', backoffCoefficient: 2, maximumInterval: '10 seconds' },
  });

/** The matching computes: it has its own turn on the task queue and may take the policy's five seconds and more. */
const { findTeam } = proxyActivities<Activities>({
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '500 milliseconds', backoffCoefficient: 2, maximumInterval: '10 seconds' },
});

export const ports: CasePorts = {
  recordStep,
  readLadder,
  readSubstitute,
  readRules,
  readSharing,
  readSitters,
  findTeam,
  knowsConsents,
  knowsSitters,
};

/** Steps that were recorded by earlier releases did not look consent up. */
function knowsConsents(): boolean {
  return patched('sharing-needs-consent');
}

/** Relapses that were recorded by earlier releases brought everybody back. */
function knowsSitters(): boolean {
  return patched('relapse-asks-who-may-sit');
}
