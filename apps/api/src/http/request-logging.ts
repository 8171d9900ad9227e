import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import type { AuthenticatedRequest } from '../auth/authenticated-request.js';
import { correlationIdOf } from './correlation.js';
import { patternOf } from './route-gate.js';

/** Asked every few seconds, by machines. */
const QUIET = ['/health/live', '/health/ready', '/metrics'];

/** Why a request failed on our side. */
interface Failure {
  problem: string;
  err: unknown;
}

const failures = new WeakMap<object, Failure>();

/** Keeps why a request failed, for the one line that is written about it. */
export function noteFailure(request: Request, failure: Failure): void {
  failures.set(request, failure);
}

/** What a log may know of a request: route pattern and user id. No address, query, body, header or name. */
const requestFacts = (request: AuthenticatedRequest) => ({
  correlationId: correlationIdOf(request),
  method: request.method,
  route: patternOf(request),
  userId: request.user?.id ?? null,
});

function levelOf(route: string, status: number): 'debug' | 'info' | 'warn' | 'error' {
  if (QUIET.includes(route)) return 'debug';
  if (status < 500) return 'info';
  return status === 503 ? 'warn' : 'error';
}

/** One line a request, when it has been answered or given up. */
export function requestLogging(logger: Logger) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const started = performance.now();
    response.once('close', () => {
      const { statusCode: status, writableFinished: answered } = response;
      const facts = { ...requestFacts(request), status, answered, ms: Math.round(performance.now() - started) };
      logger[levelOf(facts.route, status)]({ ...facts, ...failures.get(request) }, 'request');
    });
    next();
  };
}
