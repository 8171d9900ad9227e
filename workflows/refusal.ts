import { ApplicationFailure } from '@temporalio/common';
import type { RefusalCode, RefusalDetails } from '#contracts/refusals';

/** A command that cannot be done now. It is an answer, not a fault: the workflow goes on as if it had not been asked. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: RefusalCode,
    readonly details: RefusalDetails = {},
  ) {
    super(code);
  }
}

export function refuse(code: RefusalCode, details?: RefusalDetails): never {
  throw new Refusal(code, details);
}

/** What the caller of an Update gets to see. A plain Error would block the workflow task for ever. */
export function asFailure(error: unknown): unknown {
  if (!(error instanceof Refusal)) return error;
  return ApplicationFailure.nonRetryable(error.code, error.code, error.details);
}
