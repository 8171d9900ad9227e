import type { CommandAnswer } from './commands.repository.js';

/** The command behind a change, and how it is answered in the same transaction from what came of it. */
export interface AnsweredCommand<T> {
  id: string;
  answer(row: T): CommandAnswer;
}

/** Why a command changed nothing. */
export interface Refused<R extends string> {
  refused: R;
}

export const refused = <R extends string>(reason: R): Refused<R> => ({ refused: reason });
