/** All subsets of a list, smallest first; those of one size in the order in which their first entries stand in the list. */
export function* subsetsBySize<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let size = 0; size <= items.length; size += 1) yield* subsetsOfSize(items, size);
}

function* subsetsOfSize<Item>(items: readonly Item[], size: number): Generator<Item[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [index, first] of items.entries()) {
    for (const rest of subsetsOfSize(items.slice(index + 1), size - 1)) yield [first, ...rest];
  }
}
