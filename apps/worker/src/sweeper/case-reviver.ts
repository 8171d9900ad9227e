import { Injectable } from '@nestjs/common';
import { Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { before } from '#consistency/graces';
import { CaseWorkflows } from '#consistency/case-workflows';
import { CASE_WORKFLOW_TYPE, caseWorkflowId, TASK_QUEUE } from '#contracts/case-process';
import { CaseStartsRepository } from '#persistence/cases/case-starts.repository';
import { StoredProcessesRepository } from '#persistence/consistency/stored-processes.repository';
import type { CaseInput } from '#workflows/case-escalation/workflow';

/** A revived process that ends again this soon has something that starting it once more does not mend: milliseconds. */
const MUST_LIVE = 60 * 60_000;

/**
 * Gives a case its process back, exactly where the tables say that it was. They are the truth of what happened: a step
 * that was still on its way is found by the process under its number, and taken over (decision 0003).
 */
@Injectable()
export class CaseReviver {
  constructor(
    private readonly client: Client,
    private readonly workflows: CaseWorkflows,
    private readonly starts: CaseStartsRepository,
    private readonly processes: StoredProcessesRepository,
  ) {}

  /**
   * Starts the process of an open case that has none.
   * @returns whether one runs now; not where the last one ended by itself, or did not live after it was revived
   * @throws Error when the tables do not know enough, as when steps are missing
   */
  async revive(caseId: string, now: Date): Promise<boolean> {
    const revivedAt = await this.workflows.revivedAt(caseId);
    if (revivedAt && revivedAt > before(now, MUST_LIVE)) return false;
    const input = await this.inputFor(caseId);
    return input !== null && this.start(caseId, input, now);
  }

  private async inputFor(caseId: string): Promise<CaseInput | null> {
    const carried = await this.processes.read(caseId);
    if (carried && carried.steps > 0) return { carried };
    const start = await this.starts.find(caseId);
    return start && { start };
  }

  private async start(caseId: string, input: CaseInput, now: Date): Promise<boolean> {
    try {
      await this.client.workflow.start<(input: CaseInput) => Promise<void>>(CASE_WORKFLOW_TYPE, {
        taskQueue: TASK_QUEUE,
        workflowId: caseWorkflowId(caseId),
        // A process that ended by itself meant to: whoever started it again would undo that.
        workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
        args: [input],
        memo: { revivedAt: now.toISOString() },
      });
      return true;
    } catch (error) {
      if (error instanceof WorkflowExecutionAlreadyStartedError) return this.workflows.isRunning(caseId);
      throw error;
    }
  }
}
