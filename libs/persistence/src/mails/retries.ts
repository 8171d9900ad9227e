import { Code, Count, Moment } from '../columns/columns.js';
import { MAIL_PROBLEMS, type MailProblem } from './mail-problems.js';

/** What is kept of attempts to send something by mail. */
export abstract class Retries {
  /** Since it was to leave. */
  @Count({ default: 0 })
  attempts!: number;

  /** What was claimed or failed rests until then. */
  @Moment()
  nextAttemptAt!: string;

  @Code(MAIL_PROBLEMS, { nullable: true })
  lastError!: MailProblem | null;

  /** Since when attempts fail one after another. */
  @Moment({ nullable: true })
  failingSince!: string | null;
}

/** SQL that notes that an attempt failed. Takes placeholders: why, and for how many seconds it rests. */
export const failed = (problem: string, seconds: string): string => `"last_error" = ${problem},
    "failing_since" = coalesce("failing_since", now()), "next_attempt_at" = now() + make_interval(secs => ${seconds})`;
