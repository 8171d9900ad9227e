import { comesFrom, type Lineage } from './policy-version.js';

describe(comesFrom.name, () => {
  const versions: Lineage[] = [
    { version: 1, basedOn: null },
    { version: 2, basedOn: 1 },
    { version: 3, basedOn: 1 },
    { version: 4, basedOn: 2 },
  ];

  it.each([
    [2, 2, true],
    [2, 1, true],
    [4, 1, true],
    [3, 2, false],
    [1, 2, false],
    [7, 1, false],
  ])('%i from %i: %s', (version, ancestor, expected) => {
    expect(comesFrom(versions, version, ancestor)).toBe(expected);
  });
});
