import type { NextFunction, Request, Response } from 'express';
import { patternOf } from '../http/route-gate.js';
import type { Metrics } from './metrics.js';

const NANOSECONDS = 1e9;

/** Measures every answer by the pattern of its route. */
export function httpMetrics({ httpSeconds }: Metrics) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const started = process.hrtime.bigint();
    response.once('finish', () => {
      const seconds = Number(process.hrtime.bigint() - started) / NANOSECONDS;
      const labels = { method: request.method, route: patternOf(request), status: String(response.statusCode) };
      httpSeconds.observe(labels, seconds);
    });
    next();
  };
}
