import { consentParties } from './consent-parties.js';
import { DEFAULT_CONSENT_AGES } from './default-consent-ages.js';

describe(consentParties.name, () => {
  const ages = DEFAULT_CONSENT_AGES.sharing;

  it.each([
    [0, ['parents']],
    [11, ['parents']],
    [12, ['child', 'parents']],
    [15, ['child', 'parents']],
    [16, ['child']],
    [17, ['child']],
    [null, ['child', 'parents']],
  ])('asks of a child of %s: %s', (age, parties) => {
    expect(consentParties(ages, age)).toEqual(parties);
  });

  it('takes the order of the data for nothing', () => {
    expect(consentParties([...ages].reverse(), 13)).toEqual(['child', 'parents']);
  });

  it('asks everybody where the region has no rule', () => {
    expect(consentParties([], 9)).toEqual(['child', 'parents']);
  });
});
