import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ErrorTranslation } from './error-translation.js';
import { correlationIdOf } from './correlation.js';
import type { ProblemException } from './problems.js';
import { requestFacts } from './request-logging.js';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** Every error leaves as application/problem+json, whatever threw it. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  constructor(private readonly translation: ErrorTranslation) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    const exception = await this.translation.problemFor(error);
    this.log(http.getRequest<Request>(), error, exception);
    if (response.headersSent) return void response.end();
    send(response, exception, correlationIdOf(http.getRequest<Request>()));
  }

  private log(request: Request, error: unknown, { problem }: ProblemException): void {
    if (problem.status < 500) return;
    this.logger[problem.status === 503 ? 'warn' : 'error'](
      { ...requestFacts(request), problem: problem.type, err: error },
      'the request failed',
    );
  }
}

function send(response: Response, { problem, headers }: ProblemException, correlationId: string): void {
  response.set(headers).set('Content-Type', PROBLEM_TYPE).status(problem.status);
  response.end(JSON.stringify({ ...problem, instance: `urn:uuid:${correlationId}` }));
}
