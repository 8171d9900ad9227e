import { ActivityFailure, type ActivityOptions } from '@temporalio/common';
import { patched, proxyActivities, proxyLocalActivities, workflowInfo } from '@temporalio/workflow';
import type { TeamQuestion, TeamSolution } from '#contracts/teams';
import type { Activities } from '../activities.js';
import type { CasePorts } from './runner.js';

/**
 * Writes and look-ups of milliseconds: local, so that a step costs no round trip over a task queue. They are repeated
 * until they succeed: a database that is away delays a case and loses nothing.
 */
const { recordStep, readStep, readLadder, readSubstitute, readRules, readSharing, readSitters } =
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
/** Long after the caller has gone: a search that fails each time must not keep the case from everybody else. */
const forCommands = proxyActivities<Activities>({ ...MATCHING, scheduleToCloseTimeout: '2 minutes' });
/** Long enough for a database that is away; then the coordinator looks at it. */
const forClocks = proxyActivities<Activities>({ ...MATCHING, scheduleToCloseTimeout: '15 minutes' });

export const ports: CasePorts = {
  recordStep,
  readStep,
  readLadder,
  readSubstitute,
  readRules,
  readSharing,
  readSitters,
  searchTeam,
  knowsConsents,
  knowsSitters,
  watchesPools,
  knowsPersonalSeats,
  keepsTeamsWhole,
  readsBeforeRefusing,
  isReplaying: () => workflowInfo().unsafe.isReplaying,
};

/** Steps that were recorded by earlier releases did not look consent up. */
function knowsConsents(): boolean {
  return patched('sharing-needs-consent');
}

/** In cases of earlier releases only the region, and what followed it, was watched. */
function watchesPools(): boolean {
  return patched('pool-without-team-is-watched');
}

/** Relapses that were recorded by earlier releases brought everybody back. */
function knowsSitters(): boolean {
  return patched('relapse-asks-who-may-sit');
}

async function searchTeam(question: TeamQuestion, isCommand: boolean): Promise<TeamSolution | null> {
  try {
    return await (isCommand ? forCommands : forClocks).findTeam(question);
  } catch (error) {
    if (error instanceof ActivityFailure) return null;
    throw error;
  }
}

/** In cases of earlier releases the work of an expert could go to who stood in for them. */
function knowsPersonalSeats(): boolean {
  return patched('seats-are-personal');
}

/** In cases of earlier releases a team that needed nobody new waited, and a relapse did not ask consent. */
function keepsTeamsWhole(): boolean {
  return patched('team-is-kept-whole');
}

/** Processes of earlier releases refused by what they knew themselves. */
function readsBeforeRefusing(): boolean {
  return patched('steps-are-read-before-refusing');
}
