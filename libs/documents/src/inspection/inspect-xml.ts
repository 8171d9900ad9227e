import { FaultFound } from './fault.js';

/** Document types and entities make small XML into large, and read files from elsewhere. No office program writes them. */
const DECLARATIONS = /<!(DOCTYPE|ENTITY)/i;
const LONGEST = '<!DOCTYPE'.length;
/** UTF-16 and UTF-32 have a zero byte in every letter of markup; UTF-7 hides markup in letters. */
const OTHER_ENCODING = /^[^<]*<\?xml[^>]*encoding\s*=\s*["'](?!utf-?8["'])/i;

/**
 * A part of a document in XML: in UTF-8, and without a document type.
 * @throws FaultFound
 */
export async function inspectXml(contents: AsyncIterable<Buffer>): Promise<void> {
  let tail: string | null = null;
  for await (const chunk of contents) {
    const text: string = (tail ?? '') + chunk.toString('latin1');
    const foreign = text.includes('\0') || (tail === null && OTHER_ENCODING.test(text));
    if (foreign || DECLARATIONS.test(text)) throw new FaultFound('unsafeXml');
    tail = text.slice(-LONGEST);
  }
}

/** A tag with its attributes; `>` may stand in a value, `<` may not. */
const TAGS = /<(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/g;
const ATTRIBUTES = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Whether parts of a document come from an address when somebody opens it: a template, a picture, another document. Links
 * that a reader clicks may stay. What cannot be read for certain counts as such a part.
 * @param relationships the XML of a list of relationships
 */
export function fetchesFromElsewhere(relationships: string): boolean {
  const outsideOfTags = relationships.replace(TAGS, '');
  return outsideOfTags.includes('TargetMode') || (relationships.match(TAGS) ?? []).some(isFetched);
}

function isFetched(tag: string): boolean {
  const values = new Map([...tag.matchAll(ATTRIBUTES)].map(([, name, one, other]) => [name, one ?? other ?? '']));
  const mode = values.get('TargetMode');
  return mode !== undefined && mode !== 'Internal' && !values.get('Type')?.endsWith('/hyperlink');
}
