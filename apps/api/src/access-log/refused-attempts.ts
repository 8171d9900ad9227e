import { Injectable } from '@nestjs/common';
import { currentWork } from '#persistence/work/work';
import type { AuthenticatedRequest } from '../auth/authenticated-request.js';
import { RefusalException } from '../commands/refusal.exception.js';
import type { ProblemException } from '../http/problems.js';
import { patternOf } from '../http/route-gate.js';
import { isId } from '../http/values.js';
import { AccessLogWriter } from './access-log-writer.js';

/** Writes what somebody tried and may not, in a transaction of its own: that of the request was undone. */
@Injectable()
export class RefusedAttempts {
  constructor(private readonly writer: AccessLogWriter) {}

  /**
   * Logs a request that was refused; does nothing for other problems.
   * @param error why it was, as it was thrown
   * @throws 503 when it cannot be logged: who keeps us from writing may not go on trying
   */
  async note(request: AuthenticatedRequest, error: unknown, { problem }: ProblemException): Promise<void> {
    if (!isRefused(patternOf(request), problem.status, error)) return;
    const { caseId } = request.params;
    const outcome = error instanceof RefusalException ? error.code : problem.type.replace('/problems/', '');
    const caseIds = isId(caseId) ? [caseId.toLowerCase()] : [];
    await this.writer.write(request, [
      { action: 'refused', caseIds, fields: [], activity: null, ground: null, outcome, role: null, person: null },
    ]);
    await currentWork()?.commit();
  }
}

/** Not who they say they are, not for them, not there for them, or not now. */
function isRefused(pattern: string, status: number, error: unknown): boolean {
  if (status === 401 || status === 403) return true;
  // An address that does not exist at all, or a file that is open to all, names nobody's dossier.
  if (status === 404) return pattern.startsWith('/v1/') && pattern.includes('/:');
  return error instanceof RefusalException;
}
