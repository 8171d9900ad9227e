import type { ContentType } from '#contracts/documents';
import type { FileSource } from '../file-source.js';
import { FaultFound } from './fault.js';
import { inspectXml } from './inspect-xml.js';
import { type Watch, watchOffice, watchOpenDocument, watchRelationships } from './outside-parts.js';
import { entriesOf, type ZipEntry } from './zip.js';

type OfficeType = Exclude<ContentType, 'application/pdf' | 'image/png' | 'image/jpeg' | 'text/plain'>;

/** The entry that tells what the whole is, and what it must say. */
const MAIN: Record<OfficeType, { entry: string; says: string }> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    entry: '[Content_Types].xml',
    says: '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"',
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    entry: '[Content_Types].xml',
    says: '"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"',
  },
  'application/vnd.oasis.opendocument.text': {
    entry: 'mimetype',
    says: 'application/vnd.oasis.opendocument.text',
  },
};

/** Programs: of Office in one file or as ActiveX, of OpenDocument in folders. */
const MACROS = /(^|\/)(vbaProject|vbaData)[^/]*$|\/activeX\/|^(Basic|Scripts)\//i;
const EMBEDDED = /\/embeddings\/|^(Object|ObjectReplacements) ?\d*\/.*\.bin$/i;
const XML = /\.(xml|rels|rdf|vml)$/i;

/** How archives, programs and compound files begin. */
const FILES_INSIDE = ['PK\x03\x04', 'Rar!', '7z\xbc\xaf', '\x1f\x8b\x08', 'MZ', '\xd0\xcf\x11\xe0', '%PDF-'].map(
  (begin) => Buffer.from(begin, 'latin1'),
);
const LONGEST = 5;
const RELATIONSHIPS = /\.rels$/i;
/** What a document says of itself is some kilobytes. */
const MAX_SAID = 1_048_576;

/**
 * A document of Word, Excel or OpenDocument: without programs, without other files inside, unpacked no more than bounded.
 * @throws FaultFound
 */
export async function inspectOffice(file: FileSource, contentType: OfficeType): Promise<void> {
  const { entry: main, says } = MAIN[contentType];
  let isWhatItSays = false;
  for await (const entry of entriesOf(file)) {
    if (MACROS.test(entry.name)) throw new FaultFound('macros');
    if (EMBEDDED.test(entry.name)) throw new FaultFound('fileInside');
    if (entry.name === main) isWhatItSays = (await requireNoMacros(entry)).includes(says);
    if (XML.test(entry.name)) await inspectXml(entry.contents(), watchOf(entry.name, contentType));
    else await inspectPart(entry);
  }
  if (!isWhatItSays) throw new FaultFound('otherType');
}

function watchOf(name: string, contentType: OfficeType): Watch {
  if (RELATIONSHIPS.test(name)) return watchRelationships;
  return contentType === 'application/vnd.oasis.opendocument.text' ? watchOpenDocument : watchOffice();
}

async function requireNoMacros(entry: ZipEntry): Promise<string> {
  const text = await textOf(entry);
  if (/macroEnabled/i.test(text)) throw new FaultFound('macros');
  return text;
}

async function textOf({ contents }: ZipEntry): Promise<string> {
  let text = '';
  for await (const chunk of contents()) {
    text += chunk.toString('utf8');
    if (text.length > MAX_SAID) throw new FaultFound('tooMuchInside');
  }
  return text;
}

async function inspectPart({ contents }: ZipEntry): Promise<void> {
  let beginning = Buffer.alloc(0);
  for await (const chunk of contents()) {
    if (beginning.length >= LONGEST) continue;
    beginning = Buffer.concat([beginning, chunk.subarray(0, LONGEST)]);
    if (FILES_INSIDE.some((bytes) => bytes.equals(beginning.subarray(0, bytes.length)))) {
      throw new FaultFound('fileInside');
    }
  }
}
