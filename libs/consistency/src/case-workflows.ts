import {
  type Client,
  type WorkflowExecutionDescription,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { CASE_WORKFLOW_TYPE, caseWorkflowId } from '#contracts/case-process';

const PREFIX = caseWorkflowId('');
/** What was decided is told at once; what takes longer is still being decided: milliseconds. */
const TELLING_TAKES = 2_000;

/** The processes of cases, as Temporal knows them. */
export class CaseWorkflows {
  constructor(private readonly client: Client) {}

  /** Ids of the cases whose process runs. The list of the server lags behind by about a second. */
  async running(): Promise<string[]> {
    const query = `WorkflowType='${CASE_WORKFLOW_TYPE}' AND ExecutionStatus='Running'`;
    const caseIds = new Set<string>();
    for await (const { workflowId } of this.client.workflow.list({ query })) {
      caseIds.add(workflowId.startsWith(PREFIX) ? workflowId.slice(PREFIX.length) : workflowId);
    }
    return [...caseIds];
  }

  /** Whether the process of a case runs at this very moment. */
  async isRunning(caseId: string): Promise<boolean> {
    return (await this.describe(caseId))?.status.name === 'RUNNING';
  }

  /** When the last process of a case was started from the tables; null when it was not. */
  async revivedAt(caseId: string): Promise<Date | null> {
    const revivedAt = (await this.describe(caseId))?.memo?.['revivedAt'];
    return typeof revivedAt === 'string' ? new Date(revivedAt) : null;
  }

  /** Whether the process of a case has taken a command and has not come to a decision. */
  async isDeciding(caseId: string, commandId: string): Promise<boolean> {
    const decision = this.client.workflow.getHandle(caseWorkflowId(caseId)).getUpdateHandle(commandId);
    try {
      await this.client.withDeadline(Date.now() + TELLING_TAKES, () => decision.result());
      return false;
    } catch (error) {
      if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return true;
      if (error instanceof WorkflowUpdateFailedError || error instanceof WorkflowNotFoundError) return false;
      throw error;
    }
  }

  private async describe(caseId: string): Promise<WorkflowExecutionDescription | null> {
    try {
      return await this.client.workflow.getHandle(caseWorkflowId(caseId)).describe();
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return null;
      throw error;
    }
  }
}
