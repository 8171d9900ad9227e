import { HttpException } from '@nestjs/common';
import { PROBLEM_KINDS, type ProblemCode } from './problem-kinds.js';
import type { Fault, Problem } from './problem.js';

const RETRY_AFTER_SECONDS = 5;

/** An error that already knows how it looks to the caller. */
export class ProblemException extends HttpException {
  constructor(
    readonly problem: Problem,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(problem, problem.status);
  }
}

/** The problem of one kind, with its own words where `more` gives them. */
export function problemOf(code: ProblemCode, more: { detail?: string; faults?: Fault[] } = {}): Problem {
  const { status, title, detail } = PROBLEM_KINDS[code];
  return { type: `/problems/${code}`, title, status, detail, ...more };
}

/**
 * 400 with every fault of the input.
 * @param count how many there are, where only the first of them are told
 */
export function invalidInput(faults: Fault[], count = faults.length): ProblemException {
  const detail = count === 1 ? 'Er is 1 fout om te herstellen.' : `Er zijn ${count} fouten om te herstellen.`;
  return new ProblemException(problemOf('invalidInput', { detail, faults }));
}

/** 404, the same for what does not exist and for what this person may not see. */
export const notFound = (): ProblemException => new ProblemException(problemOf('notFound'));

export const notAllowed = (): ProblemException => new ProblemException(problemOf('notAllowed'));

/** 403 for somebody whose account was closed: the same kind as having none. */
export const accountClosed = (): ProblemException =>
  new ProblemException(
    problemOf('noAccount', { detail: 'Uw account is gesloten. Vraag de beheerder van uw regio of het weer open kan.' }),
  );

export const notSignedIn = (): ProblemException =>
  new ProblemException(problemOf('notSignedIn'), { 'WWW-Authenticate': 'Bearer' });

/** 429: nothing was done, and the same request may be sent again after `Retry-After`. */
export const tooMany = (waitMs: number): ProblemException =>
  new ProblemException(problemOf('tooManyRequests'), { 'Retry-After': String(Math.max(1, Math.ceil(waitMs / 1_000))) });

/** 503: nothing was decided, and the same request may be sent again after `Retry-After`. */
export const unavailable = (): ProblemException =>
  new ProblemException(problemOf('unavailable'), { 'Retry-After': String(RETRY_AFTER_SECONDS) });
