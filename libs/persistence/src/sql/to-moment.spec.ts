import { toMoment } from './to-moment.js';

describe(toMoment.name, () => {
  it.each([
    ['2026-11-22 15:00:00.123+01', '2026-11-22T14:00:00.123Z'],
    ['-infinity', '-infinity'],
    [-Infinity, '-Infinity'],
    ['0044-03-15 12:00:00+00 BC', '0044-03-15 12:00:00+00 BC'],
  ])('gives %s as %s', (value, moment) => expect(toMoment(value)).toBe(moment));
});
