import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { CASE_WORKFLOW_TYPE, caseWorkflowId, TASK_QUEUE } from '#contracts/case-process';
import { until } from '../../../apps/local/src/supervision/until.js';
import { dueCase, type DueCaseOptions } from './due-case.js';
import type { DueRegion } from './due-region.js';
import { inLanes } from './in-lanes.js';
import { writeCases } from './write-cases.js';

/** Written and started together: a sweeper that looks between the two finds few that have no process yet. */
const BATCH = 500;
/** Calls to Temporal at a time. */
const LANES = 32;
/** Who looks more often takes from the worker what it needs to get there. */
const LOOKING_LANES = 2;

export interface DueClocks extends DueCaseOptions {
  region: DueRegion;
  cases: number;
}

/** Fills the tables with cases whose clocks all run out at one moment, and starts their processes from what they carry. */
export async function startDueCases(
  database: DataSource,
  client: Client,
  { region, cases, ...options }: DueClocks,
): Promise<string[]> {
  const workflowIds: string[] = [];
  while (workflowIds.length < cases) {
    const size = Math.min(BATCH, cases - workflowIds.length);
    const batch = Array.from({ length: size }, () => dueCase(region, options));
    await writeCases(database, batch);
    await inLanes(batch, LANES, ({ id, carried }) =>
      client.workflow.start(CASE_WORKFLOW_TYPE, {
        taskQueue: TASK_QUEUE,
        workflowId: caseWorkflowId(id),
        // A sweeper may have been quicker.
        workflowIdConflictPolicy: 'USE_EXISTING',
        args: [{ carried }],
      }),
    );
    workflowIds.push(...batch.map(({ id }) => caseWorkflowId(id)));
  }
  return workflowIds;
}

/** Waits until each of these workflows has done what it can for now, and waits for its timer. */
export async function untilArmed(client: Client, workflowIds: readonly string[], patience: number): Promise<void> {
  await inLanes(workflowIds, LOOKING_LANES, async (workflowId) => {
    const handle = client.workflow.getHandle(workflowId);
    await until(async () => !(await handle.describe()).raw.pendingWorkflowTask, patience);
  });
}

/** How many clocks that run out at this moment still run. */
export async function countRunning(database: DataSource, dueAt: Date): Promise<number> {
  const [{ running }] = await database.query<[{ running: number }]>(
    `SELECT count(*)::int AS "running" FROM "clocks" WHERE "state" = 'running' AND "due_at" = $1`,
    [dueAt],
  );
  return running;
}
