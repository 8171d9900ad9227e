import { FaultFound } from './fault.js';
import type { Watch } from './outside-parts.js';
import { XmlTags } from './xml-tags.js';

/** Document types and entities make small XML into large, and read files from elsewhere. No office program writes them. */
const DECLARATIONS = /<!(DOCTYPE|ENTITY)/i;
const LONGEST = '<!DOCTYPE'.length;
/** UTF-16 and UTF-32 have a zero byte in every letter of markup; UTF-7 hides markup in letters. */
const OTHER_ENCODING = /^[^<]*<\?xml[^>]*encoding\s*=\s*["'](?!utf-?8["'])/i;

/**
 * A part of a document in XML: in UTF-8, without a document type, and without what `fetches` tells of.
 * @throws FaultFound
 */
export async function inspectXml(contents: AsyncIterable<Buffer>, fetches: Watch): Promise<void> {
  const tags = new XmlTags();
  let tail: string | null = null;
  for await (const chunk of contents) {
    const part = chunk.toString('latin1');
    const text: string = (tail ?? '') + part;
    const foreign = text.includes('\0') || (tail === null && OTHER_ENCODING.test(text));
    if (foreign || DECLARATIONS.test(text)) throw new FaultFound('unsafeXml');
    if (tags.read(part).some(fetches)) throw new FaultFound('fetchesFromElsewhere');
    tail = text.slice(-LONGEST);
  }
  tags.end();
}
