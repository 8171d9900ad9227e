import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { ProblemException, problemOf } from './problems.js';

const parse = express.json({ limit: '256kb', inflate: false, strict: true });

/** Nest would turn a SyntaxError into a plain 400; here it is still known that the JSON is what could not be read. */
const inOurWords = (error: unknown): unknown =>
  (error as { type?: unknown } | null)?.type === 'entity.parse.failed'
    ? new ProblemException(problemOf('badJson'))
    : error;

/** Reads the body of a request as JSON, up to 256 kB, and no longer than `patience` milliseconds. */
export function readJson(patience: number): RequestHandler {
  return (request: Request, response: Response, next: NextFunction): void => {
    let waiting = true;
    const goOn = (error?: unknown): void => {
      if (waiting) next(error);
      waiting = false;
      clearTimeout(timer);
    };
    const late = () => goOn(new ProblemException(problemOf('tooSlow'), { Connection: 'close' }));
    const timer = setTimeout(late, patience);
    parse(request, response, (error?: unknown) => goOn(error && inOurWords(error)));
  };
}
