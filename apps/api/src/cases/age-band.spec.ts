import { ageBand } from './age-band.js';

describe('ageBand', () => {
  it.each([
    ['2014-11-22', '12-15'],
    ['2014-11-23', '4-11'],
    ['2008-11-22', '18+'],
    ['2024-01-01', '0-3'],
  ])('puts a child born on %s in %s', (birthDate, band) => {
    expect(ageBand(birthDate, '2026-11-22')).toBe(band);
  });
});
