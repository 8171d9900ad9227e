import type { BsnPurpose } from '#contracts/bsns';

/** Why somebody looked at a BSN, as the access log tells it to the family. */
export const BSN_PURPOSE_TEXTS: Record<BsnPurpose, string> = {
  allocation: 'Om hulp toe te wijzen (iJw); Jeugdwet art. 7.2.1 tot en met 7.2.5',
  provider: 'Om het kind aan te melden bij een aanbieder; Jeugdwet art. 7.2.1 tot en met 7.2.5',
  identity: 'Om na te gaan over welk kind dit gaat; Jeugdwet art. 7.2.1 tot en met 7.2.5',
};
