import { wordsAt } from './words.js';

describe(wordsAt.name, () => {
  const body = { reason: 'Geen plek', elements: [{ goal: 'Thuis wonen' }], nothing: null };

  it.each([
    ['reason', 'Geen plek'],
    ['elements.0.goal', 'Thuis wonen'],
    ['elements.1.goal', null],
    ['reason.length', null],
    ['nothing', null],
    ['toString', null],
  ])('finds %s', (path, expected) => {
    expect(wordsAt(body, path)).toBe(expected);
  });

  it('finds nothing without a body', () => {
    expect(wordsAt(null, 'reason')).toBeNull();
  });
});
