import type { ConsentStatement } from '#contracts/consents';
import type { EmergencyAgainst } from '#contracts/rights';
import { consentStanding } from '../consents/consent-standing.js';

/**
 * What stood against a look in an emergency at the moment at which it was taken; null for nothing.
 * @param sharing all that was said about sharing, oldest first
 * @param restricted whether the processing of the case is restricted
 */
export function againstWish(sharing: readonly ConsentStatement[], restricted: boolean): EmergencyAgainst | null {
  if (restricted) return 'caseRestricted';
  return consentStanding(sharing, []).against.length > 0 ? 'sharingWithdrawn' : null;
}
