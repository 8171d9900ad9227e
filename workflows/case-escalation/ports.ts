import { ActivityFailure, type ActivityOptions } from '@temporalio/common';
import { patched, proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { TeamQuestion, TeamSolution } from '#contracts/teams';
import type { Activities } from '../activities.js';
import { refuse } from '../refusal.js';
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
const MATCHING: ActivityOptions = {
  startToCloseTimeout: '1 minute',
  // A worker that dies is missed by its silence: another takes over within seconds.
  heartbeatTimeout: '6 seconds',
  retry: { initialInterval: '500 milliseconds', backoffCoefficient: 2, maximumInterval: '10 seconds' },
};
const { findTeam } = proxyActivities<Activities>(MATCHING);
/** Long after the caller has gone: a search that fails each time must not keep the case from everybody else. */
const whileSomebodyWaits = proxyActivities<Activities>({ ...MATCHING, scheduleToCloseTimeout: '2 minutes' });

export const ports: CasePorts = {
  recordStep,
  readLadder,
  readSubstitute,
  readRules,
  readSharing,
  readSitters,
  findTeam,
  findTeamForSomebody,
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

/** @throws Refusal `searchFailed` when the matching cannot answer: nothing has changed, and they can ask again */
async function findTeamForSomebody(question: TeamQuestion): Promise<TeamSolution> {
  try {
    return await whileSomebodyWaits.findTeam(question);
  } catch (error) {
    if (error instanceof ActivityFailure) refuse('searchFailed');
    throw error;
  }
}
