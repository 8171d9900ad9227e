import type { RefusalCode, RefusalDetails } from '#contracts/refusals';

/** The process says no, with a code; the filter puts it into words. */
export class RefusalException extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly details: RefusalDetails = {},
  ) {
    super(code);
    this.name = 'RefusalException';
  }
}
