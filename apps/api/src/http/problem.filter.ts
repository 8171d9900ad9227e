import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { currentWork } from '#persistence/work/work';
import type { AuthenticatedRequest } from '../auth/authenticated-request.js';
import { RefusedAttempts } from '../access-log/refused-attempts.js';
import { ErrorTranslation } from './error-translation.js';
import { correlationIdOf } from './correlation.js';
import type { ProblemException } from './problems.js';
import { noteFailure } from './request-logging.js';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** Every error leaves as application/problem+json, whatever threw it. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly translation: ErrorTranslation,
    private readonly refusedAttempts: RefusedAttempts,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    // What failed is undone before anything else is asked of the database.
    await currentWork()
      ?.rollback()
      .catch(() => undefined);
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    const request = http.getRequest<AuthenticatedRequest>();
    const exception = await this.answerTo(error, request);
    const { status, type } = exception.problem;
    if (status >= 500) noteFailure(request, { problem: type, err: error });
    if (response.headersSent) return void response.end();
    send(response, exception, correlationIdOf(request));
  }

  /** What is refused is logged before it is said; where that cannot be, nothing more is said. */
  private async answerTo(error: unknown, request: AuthenticatedRequest): Promise<ProblemException> {
    const exception = await this.translation.problemFor(error, request.user?.id);
    try {
      await this.refusedAttempts.note(request, error, exception);
      return exception;
    } catch (failure) {
      return this.translation.problemFor(failure);
    }
  }
}

function send(response: Response, { problem, headers }: ProblemException, correlationId: string): void {
  response.set(headers).set('Content-Type', PROBLEM_TYPE).status(problem.status);
  response.end(JSON.stringify({ ...problem, instance: `urn:uuid:${correlationId}` }));
}
