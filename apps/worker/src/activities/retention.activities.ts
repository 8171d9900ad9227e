import { Injectable } from '@nestjs/common';
import { RetentionRepository } from '#persistence/retention/retention.repository';
import type { RetentionPort } from '#workflows/activities';

@Injectable()
export class RetentionActivities implements RetentionPort {
  constructor(private readonly retention: RetentionRepository) {}

  destroyDossier({ caseId, at }: { caseId: string; at: string }): Promise<void> {
    return this.retention.destroy(caseId, at);
  }
}
