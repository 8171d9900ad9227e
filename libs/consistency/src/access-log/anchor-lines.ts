import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ANCHOR_FILE, LAST_ANCHOR_FILE } from '#domain/access-log/anchor-file';

/** The anchors that an instance kept outside its database. */
export interface KeptAnchors {
  /** The record of the last one, beside them; null where there is none. */
  last: string | null;
  lines: AsyncIterable<string>;
}

/**
 * The anchors in the home of an instance, as they are now: what is added while they are read is left out. The record is
 * read first, so that a worker at work never seems to have lost a line.
 * @returns null where no home keeps any
 */
export async function keptAnchors(home: string | null): Promise<KeptAnchors | null> {
  if (home === null) return null;
  const last = await orNull(readFile(join(home, LAST_ANCHOR_FILE), 'utf8'));
  const path = join(home, ANCHOR_FILE);
  const size = (await orNull(stat(path)))?.size ?? 0;
  return { last, lines: size === 0 ? nothing() : readLines(path, size) };
}

async function orNull<T>(found: Promise<T>): Promise<T | null> {
  return found.catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  });
}

async function* nothing(): AsyncGenerator<string> {
  // There is nothing to give.
}

/** Whole lines: one that a crash cut off, or that is being written, is no anchor yet. */
async function* readLines(path: string, size: number): AsyncGenerator<string> {
  const input = createReadStream(path, { end: size - 1, encoding: 'utf8' });
  let ended = true;
  input.on('data', (text) => (ended = String(text).endsWith('\n')));
  let line: string | null = null;
  for await (const next of createInterface({ input, crlfDelay: Infinity })) {
    if (line !== null) yield line;
    line = next;
  }
  if (line !== null && ended) yield line;
}
