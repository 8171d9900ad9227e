import { type Graph } from './forbidden-pairs.js';

/** Beyond this many candidates the table takes more memory than it saves time. */
const MOST_CANDIDATES = 4096;

/** A graph as one row of bits a position: quick to say how many of a set somebody leaves. */
export interface RivalBits {
  readonly words: number;
  readonly bits: Uint32Array;
}

/** The graph as bits; undefined where it is too large for that. */
export function rivalBits({ starts, neighbours }: Graph): RivalBits | undefined {
  const count = starts.length - 1;
  if (count > MOST_CANDIDATES) return undefined;
  const words = Math.ceil(count / 32);
  const bits = new Uint32Array(count * words);
  for (let position = 0; position < count; position += 1) {
    for (let index = starts[position]!; index < starts[position + 1]!; index += 1) {
      const rival = neighbours[index]!;
      bits[position * words + (rival >>> 5)]! |= 1 << (rival & 31);
    }
  }
  return { words, bits };
}

/** A set of positions as bits. */
export function setOf(positions: Iterable<number>, words: number): Uint32Array {
  const set = new Uint32Array(words);
  for (const position of positions) set[position >>> 5]! |= 1 << (position & 31);
  return set;
}

/** Whether at least `enough` of a set are left beside somebody: no rivals of theirs, nor in `kept` (but themselves). */
export function leaves(
  enough: number,
  set: Uint32Array,
  { words, bits }: RivalBits,
  position: number,
  kept: Uint32Array | undefined,
): boolean {
  const own = position >>> 5;
  let count = 0;
  for (let word = 0; word < words; word += 1) {
    let rest = set[word]! & ~bits[position * words + word]!;
    if (kept) rest &= ~(word === own ? kept[word]! & ~(1 << (position & 31)) : kept[word]!);
    while (rest !== 0) {
      count += 1;
      if (count >= enough) return true;
      rest &= rest - 1;
    }
  }
  return false;
}
