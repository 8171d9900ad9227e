import type { ConsentParty } from '#contracts/consents';

const ASKED: Record<string, string> = {
  child: 'aan het kind zelf',
  parents: 'aan de ouders met gezag',
  'child,parents': 'aan het kind én aan de ouders met gezag',
};

/**
 * Why these must consent, as a family reads it.
 * @param age in whole years; null where nobody knows it
 */
export function whyTheseParties(parties: readonly ConsentParty[], age: number | null): string {
  const asked = ASKED[[...parties].sort().join(',')] ?? '';
  return age === null
    ? `Wij weten niet hoe oud het kind is. Daarom vragen wij het ${asked}.`
    : `Het kind is ${age} jaar. Daarom vragen wij het ${asked}.`;
}
