import { PETITIONERS, type Petitioner } from '#contracts/rights';
import { DEFAULT_CONSENT_AGES } from '../consents/default-consent-ages.js';
import { whyNotThePetitioner } from './petitioner.js';

const refusedAt = (age: number | null) =>
  PETITIONERS.filter((by) => whyNotThePetitioner(by, DEFAULT_CONSENT_AGES.request, age) !== null);

describe(whyNotThePetitioner.name, () => {
  it.each<[number | null, Petitioner[]]>([
    [11, ['child']],
    [12, []],
    [15, []],
    [16, ['mother', 'father', 'parents', 'guardian']],
    [17, ['mother', 'father', 'parents', 'guardian']],
    [null, []],
  ])('at %s refuses %j', (age, refused) => expect(refusedAt(age)).toEqual(refused));

  it('says who asks instead', () => {
    expect(whyNotThePetitioner('father', DEFAULT_CONSENT_AGES.request, 17)).toBe('youngPersonAsks');
    expect(whyNotThePetitioner('child', DEFAULT_CONSENT_AGES.request, 9)).toBe('parentsAsk');
  });
});
