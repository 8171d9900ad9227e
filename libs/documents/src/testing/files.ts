import { crc32, deflateRawSync } from 'node:zlib';
import type { FileSource } from '../file-source.js';

/** A file in a zip of a test; `localName` where its own header is to say something else than the list of contents. */
export interface TestEntry {
  name: string;
  data: string | Buffer;
  localName?: string;
  flags?: number;
}

const DEFLATED = 8;

/** A zip, written by hand: also one that no program would write. */
export function zipOf(entries: readonly TestEntry[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, localName = name, data, flags = 0 } of entries) {
    const plain = Buffer.from(data);
    const packed = deflateRawSync(plain);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(flags, 2);
    facts.writeUInt16LE(DEFLATED, 4);
    facts.writeUInt32LE(crc32(plain), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(plain.length, 18);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), named(facts, localName), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const [head, text] = [named(facts, name).subarray(0, 26), Buffer.from(name)];
    centrals.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), head, place, text]));
    locals.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, list, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

function named(facts: Buffer, name: string): Buffer {
  const copy = Buffer.from(facts);
  const text = Buffer.from(name);
  copy.writeUInt16LE(text.length, 22);
  return Buffer.concat([copy, text]);
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** What a Word document says of itself, for a test that adds to it. */
export const wordEntries = (main = WORD): TestEntry[] => [
  {
    name: '[Content_Types].xml',
    data: `<?xml version="1.0" encoding="UTF-8"?><Types><Override ContentType="${main}"/></Types>`,
  },
  { name: '_rels/.rels', data: '<Relationships/>' },
  { name: 'word/document.xml', data: '<w:document>Noor gaat graag naar school.</w:document>' },
];

/** A Word document, with whatever else is in it. */
export const wordFile = (more: readonly TestEntry[] = []): Buffer => zipOf([...wordEntries(), ...more]);

/** A PDF of about this many bytes, different at every place. */
export function pdfFile(size = 200): Buffer {
  const [begin, end] = [Buffer.from('%PDF-1.7\n'), Buffer.from('\ntrailer <</Size 1>>\n%%EOF\n')];
  const body = Buffer.alloc(Math.max(0, size - begin.length - end.length));
  for (let at = 0; at + 4 <= body.length; at += 4) body.writeUInt32LE((at * 2_654_435_761) >>> 0, at);
  return Buffer.concat([begin, body, end]);
}

/** The smallest PNG that begins as one. */
export const pngFile = (): Buffer => Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01', 'latin1');

/** Bytes as a file, given out in chunks of this size. */
export const sourceOf = (bytes: Buffer, chunk = 1_000): FileSource => ({
  size: bytes.length,
  async *bytes(start, end) {
    for (let at = start; at < Math.min(end, bytes.length); at += chunk) {
      yield bytes.subarray(at, Math.min(at + chunk, end));
    }
  },
});
