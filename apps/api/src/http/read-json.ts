import express, { type NextFunction, type Request, type Response } from 'express';
import { ProblemException, problemOf } from './problems.js';

const parse = express.json({ limit: '256kb', inflate: false, strict: true });

/** Nest would turn a SyntaxError into a plain 400; here it is still known that the JSON is what could not be read. */
const inOurWords = (error: unknown): unknown =>
  (error as { type?: unknown } | null)?.type === 'entity.parse.failed'
    ? new ProblemException(problemOf('badJson'))
    : error;

/** Reads the body of a request as JSON, up to 256 kB. */
export function readJson(request: Request, response: Response, next: NextFunction): void {
  parse(request, response, (error?: unknown) => next(error && inOurWords(error)));
}
