import { howFarItIs, whatItDoes } from './bulk-run-texts.js';

describe(howFarItIs.name, () => {
  it.each([
    [{ total: 12, done: 11, refused: 1, waiting: 0 }, '11 gelukt, 1 niet.'],
    [{ total: 12, done: 12, refused: 0, waiting: 0 }, '12 gelukt.'],
    [{ total: 60, done: 11, refused: 1, waiting: 48 }, '11 gelukt, 1 niet, 48 wachten nog.'],
    [{ total: 2, done: 1, refused: 0, waiting: 1 }, '1 gelukt, 1 wacht nog.'],
    [{ total: 0, done: 0, refused: 0, waiting: 0 }, 'Er was niets te doen.'],
  ])('%j: %s', (progress, sentence) => {
    expect(howFarItIs(progress)).toBe(sentence);
  });
});

describe(whatItDoes.name, () => {
  it('names the version that is rolled out', () => {
    expect(whatItDoes({ kind: 'policyRollOut', version: 14 })).toContain('versie 14');
  });
});
