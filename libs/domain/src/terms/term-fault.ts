/** One thing that is wrong with a question to the term calculator. */
export interface FaultDetail {
  /** JSON pointer into the question, such as `/pauses/1/to`. */
  path: string;
  /** Plain Dutch sentence that says what to mend. */
  message: string;
}

/** Thrown when a term cannot be calculated; carries every fault that was found. */
export class TermFault extends Error {
  override readonly name = 'TermFault';

  constructor(readonly faults: readonly FaultDetail[]) {
    super(faults.map(({ path, message }) => `${path}: ${message}`).join(' '));
  }
}
