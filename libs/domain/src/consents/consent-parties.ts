import { CONSENT_PARTIES, type ConsentAge, type ConsentParty } from '#contracts/consents';

/**
 * Who must say yes for a child of this age.
 * @param ages the region's rule for one kind of consent
 * @param age in whole years; null where nobody knows it: then everybody whom the rule names at any age
 */
export function consentParties(ages: readonly ConsentAge[], age: number | null): ConsentParty[] {
  if (age === null) return CONSENT_PARTIES.filter((party) => ages.some(({ parties }) => parties.includes(party)));
  const reached = ages.filter(({ from }) => age >= from).sort((a, b) => b.from - a.from);
  return reached[0]?.parties ?? [...CONSENT_PARTIES];
}
