import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { tableBody } from './table-body.js';
import { ProblemException, problemOf } from './problems.js';

const parseJson = express.json({ limit: '256kb', inflate: false, strict: true });
/** Some thousands of experts, a line each. */
const parseTable = express.raw({ type: 'text/csv', limit: '2mb', inflate: false });

const TABLE_TOO_LARGE = problemOf('tooLarge', {
  detail: 'Een bestand mag hoogstens 2 MB groot zijn. Verdeel de regels over meer bestanden.',
});

const typeOf = (error: unknown): unknown => (error as { type?: unknown } | null)?.type;

/** Nest would turn a SyntaxError into a plain 400; here it is still known that the JSON is what could not be read. */
const inOurWords = (error: unknown): unknown =>
  typeOf(error) === 'entity.parse.failed' ? new ProblemException(problemOf('badJson')) : error;

const inWordsOfTable = (error: unknown): unknown =>
  typeOf(error) === 'entity.too.large' ? new ProblemException(TABLE_TOO_LARGE) : error;

/** Only JSON comes without being asked: what else comes has been let through as a table. */
const parse: RequestHandler = (request, response, next) => {
  if (!request.is('text/csv')) return parseJson(request, response, next);
  parseTable(request, response, (error?: unknown) => {
    if (error) return next(inWordsOfTable(error));
    try {
      request.body = tableBody(request);
      next();
    } catch (fault) {
      next(fault);
    }
  });
};

/** Reads the body of a request, no longer than `patience` milliseconds: JSON up to 256 kB, a table up to 2 MB. */
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
