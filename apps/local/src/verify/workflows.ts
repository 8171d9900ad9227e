import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import { CASE_WORKFLOW_TYPE, caseWorkflowId } from '#contracts/case-process';

const PREFIX = caseWorkflowId('');

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
    try {
      const { status } = await this.client.workflow.getHandle(caseWorkflowId(caseId)).describe();
      return status.name === 'RUNNING';
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return false;
      throw error;
    }
  }
}
