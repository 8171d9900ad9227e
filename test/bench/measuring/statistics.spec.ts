import { median, quantile, ratios, summarise } from './statistics.js';

describe(quantile.name, () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

  it.each([
    [0, 1],
    [0.5, 50],
    [0.99, 99],
    [1, 100],
  ])('finds the value at %d', (part, expected) => expect(quantile(hundred, part)).toBe(expected));

  it('knows nothing of nothing', () => expect(quantile([], 0.5)).toBeNaN());
});

describe(median.name, () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
    [[7], 7],
  ])('of %j is %d', (values, expected) => expect(median(values)).toBe(expected));
});

describe(summarise.name, () => {
  it('tells the middle and the ends', () => {
    expect(summarise([0.9, 1.2, 1])).toEqual({ median: 1, lowest: 0.9, highest: 1.2 });
  });
});

describe(ratios.name, () => {
  it('compares round by round', () => expect(ratios([2, 9], [4, 3])).toEqual([0.5, 3]));
});
