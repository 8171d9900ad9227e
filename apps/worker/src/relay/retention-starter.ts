import { Injectable } from '@nestjs/common';
import { Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { retentionWorkflowId, TASK_QUEUE } from '#contracts/case-process';
import { RETENTION_LOOK_SIGNAL, RETENTION_WORKFLOW_TYPE, type RetentionInput } from '#contracts/retention';
import { RetentionRepository } from '#persistence/retention/retention.repository';

/** Has the keeping of a dossier look at once whether it must go; starts it where the case can still be reopened. */
@Injectable()
export class RetentionStarter {
  constructor(
    private readonly client: Client,
    private readonly retention: RetentionRepository,
  ) {}

  async start(caseId: string): Promise<void> {
    const keepUntil = await this.retention.keptUntil(caseId);
    // Opened again meanwhile: its keeping begins when it closes.
    if (!keepUntil) return;
    const args: [RetentionInput] = [{ caseId, keepUntil }];
    try {
      await this.client.workflow.signalWithStart(RETENTION_WORKFLOW_TYPE, {
        taskQueue: TASK_QUEUE,
        workflowId: retentionWorkflowId(caseId),
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
        args,
        signal: RETENTION_LOOK_SIGNAL,
      });
    } catch (error) {
      // It has ended: the dossier is gone, which is all that was wanted.
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  }
}
