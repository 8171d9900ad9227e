import { isMoment } from './moment.js';

describe(isMoment.name, () => {
  it.each([
    ['2026-11-23T09:15:00.250Z', true],
    ['2026-11-23T09:15:00Z', false],
    ['2026-11-23', false],
    ['2026-02-30T09:15:00.250Z', false],
    ['0000-01-01T00:00:00.000Z', false],
    ['now', false],
    ['', false],
  ])('%s: %s', (text, expected) => {
    expect(isMoment(text)).toBe(expected);
  });
});
