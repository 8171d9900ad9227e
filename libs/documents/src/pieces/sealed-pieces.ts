import { PIECE_BYTES } from '#contracts/documents';
import { decrypt, encrypt } from '#encryption/aes';
import type { FileSource } from '../file-source.js';
import { PieceMissing, type PieceStore, type StoredFile } from './piece-store.js';

/** A file and the key of its case. */
export interface KeyedFile extends StoredFile {
  size: number;
  key: Uint8Array;
}

/** How many pieces a file of this size has. */
export const piecesOf = (size: number): number => Math.ceil(size / PIECE_BYTES);

/** How many bytes a piece holds, counted from 0. */
export const pieceLength = (size: number, number: number): number =>
  Math.max(0, Math.min(PIECE_BYTES, size - number * PIECE_BYTES));

/** Seals a piece to its place: anywhere else, in another file too, it does not open. */
export function sealPiece(file: KeyedFile, number: number, bytes: Uint8Array): Buffer {
  return encrypt(file.key, bytes, placeOf(file, number));
}

/**
 * One piece, opened.
 * @throws SealBroken when it was changed or lies where it does not belong; PieceMissing
 */
export async function openPiece(store: PieceStore, file: KeyedFile, number: number): Promise<Buffer> {
  const sealed = await store.get(file, number);
  if (!sealed) throw new PieceMissing(file, number);
  return decrypt(file.key, sealed, placeOf(file, number));
}

/** The file as its sender gave it. The piece that was read last is kept, for who reads on in it. */
export function openFile(store: PieceStore, file: KeyedFile): FileSource {
  let last: { number: number; bytes: Promise<Buffer> } | null = null;
  const piece = (number: number): Promise<Buffer> => {
    if (last?.number !== number) last = { number, bytes: openPiece(store, file, number) };
    return last.bytes;
  };
  return {
    size: file.size,
    async *bytes(start, end) {
      for (let at = start; at < end;) {
        const number = Math.floor(at / PIECE_BYTES);
        const first = number * PIECE_BYTES;
        const chunk = (await piece(number)).subarray(at - first, end - first);
        if (chunk.length === 0) return;
        yield chunk;
        at += chunk.length;
      }
    },
  };
}

const placeOf = ({ caseId, versionId, size }: KeyedFile, number: number): string =>
  `document ${caseId} ${versionId} ${number} of ${piecesOf(size)}`;
