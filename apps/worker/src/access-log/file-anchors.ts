import { type FileHandle, mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Anchor } from '#domain/access-log/anchor';
import { ANCHOR_FILE, LAST_ANCHOR_FILE } from '#domain/access-log/anchor-file';
import type { AnchorPlace } from './anchor-place.js';

/** Larger than any anchor: it has a head for each region of the country. */
const END_BYTES = 256 * 1024;

/** Keeps anchors in a file in the home, one a line, and the last of them in another; on the disk when it says so. */
export class FileAnchors implements AnchorPlace {
  private readonly path: string;
  private readonly lastPath: string;

  constructor(home: string) {
    this.path = join(home, ANCHOR_FILE);
    this.lastPath = join(home, LAST_ANCHOR_FILE);
  }

  /** The line first: a crash before the record leaves it one behind, which is no fault. */
  async keep(anchor: Anchor): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true });
    const line = `${JSON.stringify(anchor)}\n`;
    await write(this.path, 'a+', async (file) => {
      const { wholeBytes } = await endOf(file);
      // What a crash cut off was never kept, and must not swallow this line.
      await file.truncate(wholeBytes);
      await file.appendFile(line);
    });
    const beside = `${this.lastPath}.new`;
    await write(beside, 'w', (file) => file.writeFile(line));
    await rename(beside, this.lastPath);
  }

  async latest(): Promise<readonly string[]> {
    const record = await orNull(readFile(this.lastPath, 'utf8'));
    const file = await orNull(open(this.path, 'r'));
    if (!file) return record === null ? [] : [record];
    try {
      const { line } = await endOf(file);
      return [record, line].filter((kept) => kept !== null);
    } finally {
      await file.close();
    }
  }
}

async function write(path: string, flags: string, work: (file: FileHandle) => Promise<void>): Promise<void> {
  const file = await open(path, flags, 0o600);
  try {
    await work(file);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The last whole line, and how long the file is up to its end. */
async function endOf(file: FileHandle): Promise<{ line: string | null; wholeBytes: number }> {
  const { size } = await file.stat();
  const from = Math.max(size - END_BYTES, 0);
  const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(size - from), position: from });
  const end = buffer.subarray(0, bytesRead).lastIndexOf('\n');
  if (end < 0) return { line: null, wholeBytes: from };
  return { line: buffer.toString('utf8', buffer.lastIndexOf('\n', end - 1) + 1, end), wholeBytes: from + end + 1 };
}

async function orNull<T>(found: Promise<T>): Promise<T | null> {
  return found.catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  });
}
