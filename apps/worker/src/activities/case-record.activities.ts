import { Injectable } from '@nestjs/common';
import type { CaseRecordPort, Step, StepReceipt, TakenStep } from '#contracts/case-process';
import { CaseStepsRepository } from '#persistence/case-steps/case-steps.repository';

@Injectable()
export class CaseRecordActivities implements CaseRecordPort {
  constructor(private readonly steps: CaseStepsRepository) {}

  recordStep(step: Step): Promise<StepReceipt> {
    return this.steps.recordStep(step);
  }

  readStep(step: Pick<Step, 'caseId' | 'number'>): Promise<TakenStep | null> {
    return this.steps.readStep(step);
  }
}
