/** A repeatable source of chance for tests: the same seed, the same draws (mulberry32). */
export interface Random {
  /** A whole number from `least` to `most`. */
  whole(least: number, most: number): number;
  /** True in this part of the draws, 0 to 1. */
  chance(part: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  shuffle<Item>(items: readonly Item[]): Item[];
}

export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const draw = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (least: number, most: number) => least + Math.floor(draw() * (most - least + 1));
  return {
    whole,
    chance: (part) => draw() < part,
    pick: (items) => {
      const item = items[whole(0, items.length - 1)];
      if (item === undefined) throw new RangeError('Nothing to pick from.');
      return item;
    },
    shuffle: (items) =>
      items
        .map((item) => ({ item, rank: draw() }))
        .sort((left, right) => left.rank - right.rank)
        .map(({ item }) => item),
  };
}
