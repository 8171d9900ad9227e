import { Readable } from 'node:stream';
import yauzl from 'yauzl';
import type { FileSource } from '../file-source.js';
import { FaultFound } from './fault.js';

/** How much a zip may hold. */
export interface ZipLimits {
  entries: number;
  /** All entries together, unpacked. */
  bytes: number;
  /** Of an entry: how many times larger it may become. */
  ratio: number;
}

/** Text packs well, but not better than this; a bomb does. */
export const DOCUMENT_LIMITS: ZipLimits = { entries: 4_000, bytes: 120 * 1_048_576, ratio: 120 };
/** An entry may grow as it likes up to here. */
const SMALL = 1_048_576;

const CAN_CLIMB = /^[/\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)|\\/i;

/** A file in a zip, unpacked as it is read. */
export interface ZipEntry {
  name: string;
  contents(): AsyncIterable<Buffer>;
}

interface Budget {
  left: number;
  ratio: number;
}

/** Lets a file be read wherever the list of contents points. */
class FileReader extends yauzl.RandomAccessReader {
  constructor(private readonly file: FileSource) {
    super();
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.file.bytes(start, end), { objectMode: false });
  }
}

/**
 * What is in a zip, entry after entry. Counts what comes out and not what the zip says of itself.
 * @throws FaultFound for names that lead out of a folder, for encryption, and for more than a document can hold
 */
export async function* entriesOf(file: FileSource, limits: ZipLimits = DOCUMENT_LIMITS): AsyncGenerator<ZipEntry> {
  const options = { autoClose: false, decodeStrings: true, validateEntrySizes: true, strictFileNames: true };
  const zip = await yauzl
    .fromRandomAccessReaderPromise(new FileReader(file), file.size, { ...options, lazyEntries: true })
    .catch(() => {
      throw new FaultFound('unreadable');
    });
  const budget = { left: limits.bytes, ratio: limits.ratio };
  if (zip.entryCount > limits.entries) throw new FaultFound('tooMuchInside');
  const names = new Set<string>();
  for await (const entry of listOf(zip)) {
    if (CAN_CLIMB.test(entry.fileName) || names.has(entry.fileName)) throw new FaultFound('unsafeNames');
    names.add(entry.fileName);
    if (entry.isEncrypted()) throw new FaultFound('encrypted');
    yield { name: entry.fileName, contents: () => unpack(zip, entry, budget) };
  }
}

/** yauzl refuses names that lead elsewhere with an error of its own. */
async function* listOf(zip: yauzl.ZipFile): AsyncGenerator<yauzl.Entry> {
  try {
    yield* zip.eachEntry();
  } catch (error) {
    if (error instanceof FaultFound) throw error;
    const names = /file ?name|relative path|absolute path/i.test(String(error));
    throw new FaultFound(names ? 'unsafeNames' : 'unreadable');
  }
}

async function* unpack(zip: yauzl.ZipFile, entry: yauzl.Entry, budget: Budget): AsyncGenerator<Buffer> {
  let unpacked = 0;
  try {
    await requireSameName(zip, entry);
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      const bytes = chunk as Buffer;
      unpacked += bytes.length;
      budget.left -= bytes.length;
      const bomb = unpacked > SMALL && unpacked > entry.compressedSize * budget.ratio;
      if (bomb || budget.left < 0) throw new FaultFound('tooMuchInside');
      yield bytes;
    }
  } catch (error) {
    throw error instanceof FaultFound ? error : new FaultFound('unreadable');
  }
}

/** An entry whose own header gives another name than the list of contents is read differently by different programs. */
async function requireSameName(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<void> {
  const { fileName } = await zip.readLocalFileHeaderPromise(entry);
  if (!fileName.equals(entry.fileNameRaw)) throw new FaultFound('unsafeNames');
}
