import type { NextFunction, Request, Response } from 'express';
import { ProblemException, problemOf } from './problems.js';

/** Every request of HTTP/1.1 says to which host it goes (RFC 9112, 3.2); nothing of ours is built from it. */
export function requireHost(request: Request, _response: Response, next: NextFunction): void {
  if (!request.headers.host) throw new ProblemException(problemOf('badRequest'));
  next();
}
