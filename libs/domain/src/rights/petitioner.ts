import type { ConsentAge } from '#contracts/consents';
import type { Petitioner } from '#contracts/rights';
import { consentParties } from '../consents/consent-parties.js';

/** Why somebody may not make use of these rights by themselves. */
export type NotThePetitioner = 'youngPersonAsks' | 'parentsAsk';

/**
 * Whether somebody may make use of the rights over the dossier of a child of this age: who consents to a request for help
 * also asks what is in the dossier (domain.md 3.1). A representative brings an authorisation, at any age.
 * @param ages the region's rule for consent to a request
 * @param age in whole years; null where nobody knows it
 * @returns null for who may
 */
export function whyNotThePetitioner(
  askedBy: Petitioner,
  ages: readonly ConsentAge[],
  age: number | null,
): NotThePetitioner | null {
  if (askedBy === 'representative') return null;
  const parties = consentParties(ages, age);
  if (askedBy === 'child') return parties.includes('child') ? null : 'parentsAsk';
  return parties.includes('parents') ? null : 'youngPersonAsks';
}
