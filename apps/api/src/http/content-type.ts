import type { NextFunction, Request, Response } from 'express';
import { ProblemException, problemOf } from './problems.js';

const JSON_UTF8 = /^application\/json\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

const hasBody = (request: Request): boolean =>
  request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;

/** A body is application/json in UTF-8, or it is refused with 415 before it is read. */
export function requireJson(request: Request, _response: Response, next: NextFunction): void {
  if (hasBody(request) && !JSON_UTF8.test(request.headers['content-type'] ?? '')) {
    throw new ProblemException(problemOf('wrongContentType'), { 'Accept-Post': 'application/json' });
  }
  next();
}
