import type { Request } from 'express';
import { ProblemException, problemOf } from '../http/problems.js';

/**
 * The bytes of one piece. No more than one piece is ever in memory: who sends more is cut off.
 * @throws 400 when it is not exactly as long as it must be
 */
export async function readPiece(request: Request, length: number): Promise<Buffer> {
  const announced = request.headers['content-length'];
  if (announced !== undefined && Number(announced) !== length) throw wrongLength(length);
  const chunks = await chunksOf(request, length).catch(() => {
    throw wrongLength(length);
  });
  return Buffer.concat(chunks, length);
}

/** Rejects when there are more or fewer bytes, or when the sender went away. */
async function chunksOf(request: Request, length: number): Promise<Buffer[]> {
  const chunks: Buffer[] = [];
  let left = length;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    left -= chunk.length;
    if (left < 0) throw new Error('more than announced');
    chunks.push(chunk);
  }
  if (left > 0) throw new Error('less than announced');
  return chunks;
}

const wrongLength = (length: number): ProblemException =>
  new ProblemException(
    problemOf('badRequest', { detail: `Dit stuk moet precies ${length} bytes zijn. Stuur het opnieuw.` }),
  );
