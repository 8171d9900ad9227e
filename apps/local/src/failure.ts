/** Something that stops the start, with what the reader can do about it. Carries no stack: it is not a fault in the program. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';

  constructor(
    message: string,
    readonly advice: string,
  ) {
    super(message);
  }
}

/** The text of anything thrown; of several causes the first (a refused connection to two addresses is one refusal). */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}
