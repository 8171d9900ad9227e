import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import type { AuthenticatedRequest } from '../auth/authenticated-request.js';
import { correlationIdOf } from './correlation.js';
import { patternOf } from './route-gate.js';

/** Asked every few seconds, by machines. */
const QUIET = ['/health/live', '/health/ready', '/metrics'];

/** What a log may know of a request: route pattern and user id. No address, query, body, header or name. */
export const requestFacts = (request: AuthenticatedRequest) => ({
  correlationId: correlationIdOf(request),
  method: request.method,
  route: patternOf(request),
  userId: request.user?.id ?? null,
});

/** One line a request, when it has been answered or given up. */
export function requestLogging(logger: Logger) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const started = performance.now();
    response.once('close', () => {
      const { statusCode: status, writableFinished: answered } = response;
      const facts = { ...requestFacts(request), status, answered, ms: Math.round(performance.now() - started) };
      if (QUIET.includes(facts.route)) logger.debug(facts, 'request');
      else logger[status >= 500 ? 'warn' : 'info'](facts, 'request');
    });
    next();
  };
}
