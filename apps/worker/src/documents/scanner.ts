import type { FileSource } from '#documents/file-source';

/** The scanner gave no verdict: it is away, too busy, or does not take a file of this size. */
export class ScannerAway extends Error {
  override readonly name = 'ScannerAway';
}

/** Looks for viruses. */
export abstract class Scanner {
  /** @throws ScannerAway */
  abstract scan(file: FileSource): Promise<'clean' | 'infected'>;
}
