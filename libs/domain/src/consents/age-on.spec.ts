import { ageOn } from './age-on.js';

describe(ageOn.name, () => {
  it.each([
    ['2014-11-22', '2026-11-21', 11],
    ['2014-11-22', '2026-11-22', 12],
    ['2012-02-29', '2027-02-28', 14],
    ['2012-02-29', '2027-03-01', 15],
  ])('says that who was born on %s is on %s: %d', (birthDate, today, age) => expect(ageOn(birthDate, today)).toBe(age));
});
