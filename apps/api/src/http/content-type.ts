import type { NextFunction, Request, Response } from 'express';
import { ProblemException, problemOf } from './problems.js';
import { patternOf } from './route-gate.js';

const JSON_UTF8 = /^application\/json\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

const hasBody = (request: Request): boolean =>
  request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;

/** The one route that takes bytes; it reads them itself, once it knows who sends. */
const TAKES_BYTES = 'PATCH /v1/cases/:caseId/documents/:documentId/uploads/:uploadId';
const BYTES = 'application/octet-stream';

/** The one route that takes a table. */
const TAKES_CSV = 'POST /v1/expert-imports';
const CSV_UTF8 = /^text\/csv\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

/** A body is application/json in UTF-8, or it is refused with 415 before it is read. */
export function requireJson(request: Request, _response: Response, next: NextFunction): void {
  if (`${request.method} ${patternOf(request)}` === TAKES_BYTES) {
    if (request.headers['content-type'] === BYTES) return next();
    throw new ProblemException(problemOf('wrongContentType', { detail: `Stuur het stuk als ${BYTES}.` }), {
      'Accept-Patch': BYTES,
    });
  }
  if (`${request.method} ${patternOf(request)}` === TAKES_CSV) {
    if (CSV_UTF8.test(request.headers['content-type'] ?? '')) return next();
    throw new ProblemException(problemOf('wrongContentType', { detail: 'Stuur het bestand als text/csv in UTF-8.' }), {
      'Accept-Post': 'text/csv',
    });
  }
  if (hasBody(request) && !JSON_UTF8.test(request.headers['content-type'] ?? '')) {
    throw new ProblemException(problemOf('wrongContentType'), { 'Accept-Post': 'application/json' });
  }
  next();
}
