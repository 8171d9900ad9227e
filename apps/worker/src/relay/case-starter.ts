import { Injectable } from '@nestjs/common';
import { Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { CASE_WORKFLOW_TYPE, caseWorkflowId, TASK_QUEUE } from '#contracts/case-process';
import { CaseStartsRepository } from '#persistence/cases/case-starts.repository';
import type { CaseInput } from '#workflows/case-escalation/workflow';

/** Starts the workflow of a submitted case, once: its id says which case it is. */
@Injectable()
export class CaseStarter {
  constructor(
    private readonly client: Client,
    private readonly starts: CaseStartsRepository,
  ) {}

  async start(caseId: string): Promise<void> {
    const start = await this.starts.find(caseId);
    if (!start) return;
    try {
      await this.client.workflow.start<(input: CaseInput) => Promise<void>>(CASE_WORKFLOW_TYPE, {
        taskQueue: TASK_QUEUE,
        workflowId: caseWorkflowId(caseId),
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
        args: [{ start }],
        requestEagerStart: true,
      });
    } catch (error) {
      // A relay that died after starting and before saying so: the case lives, which is all that was wanted.
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  }
}
