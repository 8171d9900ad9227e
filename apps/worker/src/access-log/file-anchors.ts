import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Anchor } from '#domain/access-log/anchor';
import type { AnchorPlace } from './anchor-place.js';

/** Keeps anchors in a file, one a line; on the disk when it says so. */
export class FileAnchors implements AnchorPlace {
  constructor(private readonly path: string) {}

  async keep(anchor: Anchor): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true });
    const file = await open(this.path, 'a+', 0o600);
    try {
      const { size } = await file.stat();
      const { buffer } = await file.read({ buffer: Buffer.alloc(1), position: Math.max(size - 1, 0), length: 1 });
      // A line that was cut off by a crash must not swallow this one.
      const begin = size > 0 && buffer.toString() !== '\n' ? '\n' : '';
      await file.appendFile(`${begin}${JSON.stringify(anchor)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  }
}
