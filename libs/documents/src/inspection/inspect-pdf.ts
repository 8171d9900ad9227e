import { allBytes, type FileSource, readPart } from '../file-source.js';
import { FaultFound } from './fault.js';

const END = Buffer.from('%%EOF');
const END_WITHIN = 1_024;
const ENCRYPTION = /\/Encrypt(\s+\d+\s+\d+\s+R|\s*<<)/;
/**
 * Scripts, programs to start and files inside. Whole names, too long to stand by chance in the bytes of a picture; what an
 * object stream packs is not seen.
 */
const ACTIVE = /\/(?:JavaScript|Launch|EmbeddedFile|Rendition)[^A-Za-z0-9]/;
/** A letter of a name by its number. */
const SPELT = /#([0-9a-f]{2})/gi;
/** Longer than any match, spelt out too, so that one across two chunks is found. */
const OVERLAP = 64;

/**
 * A PDF that is whole, and that everybody who may see it can open: with a password of its own neither the scanner nor the
 * next reader could. Without what runs when it is opened, as far as that stands in clear.
 * @throws FaultFound
 */
export async function inspectPdf(file: FileSource): Promise<void> {
  if (!(await readPart(file, file.size - END_WITHIN, END_WITHIN)).includes(END)) throw new FaultFound('unreadable');
  let tail = '';
  for await (const chunk of allBytes(file)) {
    const text = tail + chunk.toString('latin1');
    if (ENCRYPTION.test(text)) throw new FaultFound('encrypted');
    if (ACTIVE.test(namesOf(text))) throw new FaultFound('runsSomething');
    tail = text.slice(-OVERLAP);
  }
}

const namesOf = (text: string): string =>
  text.replace(SPELT, (_spelt, code: string) => String.fromCharCode(parseInt(code, 16)));
