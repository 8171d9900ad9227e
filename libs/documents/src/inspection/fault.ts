/** Why a file is not taken. */
export const FILE_FAULTS = [
  'otherType',
  'unreadable',
  'encrypted',
  'macros',
  'runsSomething',
  'fileInside',
  'tooMuchInside',
  'unsafeNames',
  'unsafeXml',
  'fetchesFromElsewhere',
] as const;
export type FileFault = (typeof FILE_FAULTS)[number];

/** Stops an inspection: what was found is reason enough. */
export class FaultFound extends Error {
  override readonly name = 'FaultFound';

  constructor(readonly fault: FileFault) {
    super(`The file is not taken: ${fault}.`);
  }
}
