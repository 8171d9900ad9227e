import { ApplicationFailure } from '@temporalio/common';
import { REFUSAL_CODES, type RefusalCode, type RefusalDetails } from '#contracts/refusals';
import { RefusalException } from './refusal.exception.js';

const isRefusalCode = (type: unknown): type is RefusalCode => REFUSAL_CODES.some((code) => code === type);

/** The refusal in a failed Update, if the process refused; null for any other failure. */
export function refusalOf(failure: unknown): RefusalException | null {
  if (!(failure instanceof ApplicationFailure) || !isRefusalCode(failure.type)) return null;
  const [details] = failure.details ?? [];
  return new RefusalException(failure.type, (details ?? {}) as RefusalDetails);
}
