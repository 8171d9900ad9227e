import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { REFUSAL_CODES, type RefusalCode } from '#contracts/refusals';

/** Why a case said no; null for an error that is no answer of the case. */
export function refusalCode(error: unknown): RefusalCode | null {
  if (!(error instanceof WorkflowUpdateFailedError) || !(error.cause instanceof ApplicationFailure)) return null;
  const { type } = error.cause;
  return REFUSAL_CODES.find((code) => code === type) ?? null;
}
