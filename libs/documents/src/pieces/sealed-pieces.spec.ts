import { randomBytes } from 'node:crypto';
import { PIECE_BYTES } from '#contracts/documents';
import { SealBroken } from '#encryption/aes';
import { allBytes, readPart } from '../file-source.js';
import { PieceMissing, type PieceStore } from './piece-store.js';
import { type KeyedFile, openFile, openPiece, pieceLength, piecesOf, sealPiece } from './sealed-pieces.js';

const SIZE = 2 * PIECE_BYTES + 5;
const plain = randomBytes(SIZE);
const file = (changes: Partial<KeyedFile> = {}): KeyedFile => ({
  caseId: 'case',
  versionId: 'version',
  storedAs: 'random',
  size: SIZE,
  key: Buffer.alloc(32, 7),
  ...changes,
});

function filledStore(of: KeyedFile = file()): { store: PieceStore; pieces: Buffer[]; asked: number[] } {
  const pieces = Array.from({ length: piecesOf(SIZE) }, (_, number) =>
    sealPiece(of, number, plain.subarray(number * PIECE_BYTES, number * PIECE_BYTES + pieceLength(SIZE, number))),
  );
  const asked: number[] = [];
  const get = (_file: unknown, number: number) => {
    asked.push(number);
    return Promise.resolve(pieces[number] ?? null);
  };
  return { store: { get, put: () => Promise.resolve() }, pieces, asked };
}

describe(openFile.name, () => {
  it('gives the bytes back, one piece at a time', async () => {
    const { store, asked } = filledStore();
    const chunks: Buffer[] = [];
    for await (const chunk of allBytes(openFile(store, file()))) chunks.push(chunk);
    expect(Buffer.concat(chunks).equals(plain)).toBe(true);
    expect(Math.max(...chunks.map(({ length }) => length))).toBe(PIECE_BYTES);
    expect(asked).toEqual([0, 1, 2]);
  });

  it('gives a part, also across two pieces, and fetches each piece once', async () => {
    const { store, asked } = filledStore();
    const opened = openFile(store, file());
    expect(await readPart(opened, PIECE_BYTES - 3, 6)).toEqual(plain.subarray(PIECE_BYTES - 3, PIECE_BYTES + 3));
    expect(await readPart(opened, SIZE - 4, 100)).toEqual(plain.subarray(SIZE - 4));
    expect(asked).toEqual([0, 1, 2]);
  });
});

describe(openPiece.name, () => {
  it('does not open a piece that was swapped with another of the same file', async () => {
    const { store, pieces } = filledStore();
    [pieces[0], pieces[1]] = [pieces[1]!, pieces[0]!];
    await expect(openPiece(store, file(), 0)).rejects.toThrow(SealBroken);
  });

  it.each<[string, Partial<KeyedFile>]>([
    ['of another version', { versionId: 'earlier' }],
    ['of another case', { caseId: 'other' }],
    ['of a file of another length', { size: SIZE + PIECE_BYTES }],
    ['under another key', { key: Buffer.alloc(32, 8) }],
  ])('does not open a piece %s', async (_name, changes) => {
    const { store } = filledStore(file(changes));
    await expect(openPiece(store, file(), 0)).rejects.toThrow(SealBroken);
  });

  it('says so when a piece is not there', async () => {
    const { store, pieces } = filledStore();
    pieces.pop();
    await expect(openPiece(store, file(), 2)).rejects.toThrow(PieceMissing);
  });
});

describe(pieceLength.name, () => {
  it.each([
    [0, PIECE_BYTES],
    [1, PIECE_BYTES],
    [2, 5],
    [3, 0],
  ])('piece %d holds %d bytes', (number, length) => expect(pieceLength(SIZE, number)).toBe(length));
});
