import { Injectable } from '@nestjs/common';
import { Client, WorkflowNotFoundError } from '@temporalio/client';
import { caseWorkflowId } from '#contracts/case-process';
import type { KeptDossier } from '#contracts/retention';
import { RetentionRepository } from '#persistence/retention/retention.repository';
import type { RetentionPort } from '#workflows/activities';

/** Why the process of a case was ended by somebody else. */
const WHY = 'dossierDestroyed';

@Injectable()
export class RetentionActivities implements RetentionPort {
  constructor(
    private readonly retention: RetentionRepository,
    private readonly client: Client,
  ) {}

  /** A case that can still be reopened has a process; it ends first, so that it writes nothing after the destruction. */
  async destroyDossier({ caseId, at }: { caseId: string; at: string }): Promise<KeptDossier | undefined> {
    const seen = await this.retention.look(caseId, at);
    if (seen.destroy) await this.endProcess(caseId);
    const done = seen.destroy ? await this.retention.destroy(caseId, at) : seen;
    return done.destroy ? undefined : { lookAgainOn: done.lookAgainOn };
  }

  private async endProcess(caseId: string): Promise<void> {
    try {
      await this.client.workflow.getHandle(caseWorkflowId(caseId)).terminate(WHY);
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
  }
}
