import type { MailProblem } from '#persistence/mails/mail-problems';

const LONGEST_REST_SECONDS = 15 * 60;
/** A wrong address mends itself seldom; asking the server about it again and again makes us look like a nuisance. */
const ADDRESS_REST_SECONDS = 4 * 60 * 60;

/** For how many seconds a mail rests that has not left. */
export function restAfter(problem: MailProblem, attempts: number): number {
  if (problem === 'readerRefused') return ADDRESS_REST_SECONDS;
  if (problem === 'noAddress') return LONGEST_REST_SECONDS;
  return Math.min(2 ** attempts, LONGEST_REST_SECONDS);
}
