import type { MailProblem } from '#persistence/mails/mail-problems';
import { PostFailure } from './post.js';

/**
 * Deals with things beside each other, and tells how many those were.
 * @throws what went wrong with one of them, when all are dealt with
 */
export async function dealWithEach<T>(things: readonly T[], deal: (thing: T) => Promise<void>): Promise<number> {
  const dealt = await Promise.allSettled(things.map(deal));
  const failure = dealt.find(({ status }) => status === 'rejected') as PromiseRejectedResult | undefined;
  if (failure) throw failure.reason;
  return things.length;
}

/** Why a mail has not left; null when it has. */
export async function problemOf(sending: Promise<void>): Promise<MailProblem | null> {
  try {
    await sending;
    return null;
  } catch (error) {
    if (error instanceof PostFailure) return error.problem;
    throw error;
  }
}
