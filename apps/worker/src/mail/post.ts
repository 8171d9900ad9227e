import type { MailProblem } from '#persistence/mails/mail-problems';
import type { Letter } from './letter.js';

export interface Envelope {
  /** Id of the mail: a repeat bears the same, so that it can be known for one. */
  mailId: string;
  to: string;
}

/** The way by which mails leave. */
export abstract class Post {
  /**
   * Sends a mail; settles when it has left.
   * @throws PostFailure when it has not, or when that is not known
   */
  abstract send(envelope: Envelope, letter: Letter, signal: AbortSignal): Promise<void>;
}

/** A mail has not left; it is to be tried again. Its message says nothing: servers quote addresses. */
export class PostFailure extends Error {
  override readonly name = 'PostFailure';

  constructor(
    readonly problem: MailProblem,
    options?: ErrorOptions,
  ) {
    super(problem, options);
  }
}
