import type { Request } from 'express';
import { invalidInput } from '../http/problems.js';

export const IDEMPOTENCY_HEADER = 'Idempotency-Key';
const WELL_FORMED = /^[\x21-\x7e]{1,200}$/;

/** The key under which a command happens once; a command without one is refused. */
export function idempotencyKeyOf(request: Request): string {
  const key = request.get(IDEMPOTENCY_HEADER) ?? '';
  if (WELL_FORMED.test(key)) return key;
  const message =
    'Stuur de header Idempotency-Key mee: 1 tot en met 200 tekens zonder spaties, voor elke opdracht een nieuwe.';
  throw invalidInput([{ path: `header:${IDEMPOTENCY_HEADER}`, message }]);
}
