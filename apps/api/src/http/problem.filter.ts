import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { currentWork } from '#persistence/work/work';
import type { AuthenticatedRequest } from '../auth/authenticated-request.js';
import { ErrorTranslation } from './error-translation.js';
import { correlationIdOf } from './correlation.js';
import type { ProblemException } from './problems.js';
import { noteFailure } from './request-logging.js';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** Every error leaves as application/problem+json, whatever threw it. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly translation: ErrorTranslation) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    // What failed is undone before anything else is asked of the database.
    await currentWork()
      ?.rollback()
      .catch(() => undefined);
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    const request = http.getRequest<AuthenticatedRequest>();
    const exception = await this.translation.problemFor(error, request.user?.id);
    const { status, type } = exception.problem;
    if (status >= 500) noteFailure(request, { problem: type, err: error });
    if (response.headersSent) return void response.end();
    send(response, exception, correlationIdOf(request));
  }
}

function send(response: Response, { problem, headers }: ProblemException, correlationId: string): void {
  response.set(headers).set('Content-Type', PROBLEM_TYPE).status(problem.status);
  response.end(JSON.stringify({ ...problem, instance: `urn:uuid:${correlationId}` }));
}
