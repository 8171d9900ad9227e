import type { NextFunction, Response } from 'express';
import { currentWork, type Work } from '#persistence/work/work';
import type { AuthenticatedRequest } from '../auth/authenticated-request.js';
import { patternOf } from '../http/route-gate.js';

const requests = new WeakMap<Work, AuthenticatedRequest>();

/** Keeps for which request a work is done: the log tells who asked, and along which route. */
export function rememberRequest(request: AuthenticatedRequest, _response: Response, next: NextFunction): void {
  const work = currentWork();
  if (work) requests.set(work, request);
  next();
}

/** The request that a work is done for. */
export const requestOf = (work: Work | undefined): AuthenticatedRequest | undefined => work && requests.get(work);

/** Method and pattern of a request; never its address. */
export const routeOf = (request: AuthenticatedRequest): string => `${request.method} ${patternOf(request)}`;
