/** A file that is read piece by piece: never more than one piece of it is in memory. */
export interface FileSource {
  /** In bytes. */
  readonly size: number;
  /** The bytes from `start` up to `end`, in chunks of at most a piece. */
  bytes(start: number, end: number): AsyncIterable<Buffer>;
}

/** A small part of a file, whole. What lies beyond its end is left out. */
export async function readPart(file: FileSource, start: number, length: number): Promise<Buffer> {
  const from = Math.max(0, start);
  const chunks: Buffer[] = [];
  for await (const chunk of file.bytes(from, Math.min(file.size, start + length))) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** All bytes of a file, from its first to its last. */
export const allBytes = (file: FileSource): AsyncIterable<Buffer> => file.bytes(0, file.size);
