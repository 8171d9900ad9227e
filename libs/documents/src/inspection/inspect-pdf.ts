import { allBytes, type FileSource, readPart } from '../file-source.js';
import { FaultFound } from './fault.js';

const END = Buffer.from('%%EOF');
const END_WITHIN = 1_024;
const ENCRYPTION = /\/Encrypt(\s+\d+\s+\d+\s+R|\s*<<)/;
/** Longer than any match, so that one across two chunks is found. */
const OVERLAP = 64;

/**
 * A PDF that is whole, and that everybody who may see it can open: with a password of its own neither the scanner nor the
 * next reader could.
 * @throws FaultFound
 */
export async function inspectPdf(file: FileSource): Promise<void> {
  if (!(await readPart(file, file.size - END_WITHIN, END_WITHIN)).includes(END)) throw new FaultFound('unreadable');
  let tail = '';
  for await (const chunk of allBytes(file)) {
    const text = tail + chunk.toString('latin1');
    if (ENCRYPTION.test(text)) throw new FaultFound('encrypted');
    tail = text.slice(-OVERLAP);
  }
}
