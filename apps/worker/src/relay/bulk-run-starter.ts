import { Injectable } from '@nestjs/common';
import { Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import {
  BULK_RUN_RESUME_SIGNAL,
  BULK_RUN_WORKFLOW_TYPE,
  type BulkRunStart,
  bulkRunWorkflowId,
} from '#contracts/bulk-runs';
import { TASK_QUEUE } from '#contracts/case-process';

/** Sees to it that the process of a bulk run is going: starts it, once, or wakes it when it stands still. */
@Injectable()
export class BulkRunStarter {
  constructor(private readonly client: Client) {}

  async start(runId: string): Promise<void> {
    const args: [BulkRunStart] = [{ runId }];
    try {
      await this.client.workflow.signalWithStart(BULK_RUN_WORKFLOW_TYPE, {
        taskQueue: TASK_QUEUE,
        workflowId: bulkRunWorkflowId(runId),
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
        args,
        signal: BULK_RUN_RESUME_SIGNAL,
      });
    } catch (error) {
      // Delivered twice, and the run was quicker: nothing is left to do.
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  }
}
