import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ANCHOR_FILE } from '#domain/access-log/anchor-file';

/**
 * The anchors in the home of an instance, as they are now: what is added while they are read is left out. None where
 * there is no home, or no file yet.
 */
export async function anchorLines(home: string | null): Promise<AsyncIterable<string>> {
  const path = home === null ? null : join(home, ANCHOR_FILE);
  const size =
    path === null
      ? 0
      : await stat(path).then(
          (file) => file.size,
          () => 0,
        );
  return path === null || size === 0 ? nothing() : readLines(path, size);
}

async function* nothing(): AsyncGenerator<string> {
  // There is nothing to give.
}

async function* readLines(path: string, size: number): AsyncGenerator<string> {
  const input = createReadStream(path, { end: size - 1, encoding: 'utf8' });
  for await (const line of createInterface({ input, crlfDelay: Infinity })) if (line !== '') yield line;
}
