export const CONSENT_KINDS = ['request', 'help', 'sharing'] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];

export const CONSENT_STATUSES = ['given', 'refused', 'notAsked', 'withdrawn', 'weighed'] as const;
export type ConsentStatus = (typeof CONSENT_STATUSES)[number];

export const CONSENT_GIVERS = ['child', 'mother', 'father', 'parents', 'guardian', 'other'] as const;

/** One statement about one consent; the latest of a kind and giver holds, the earlier ones stay. */
export interface ConsentRecord {
  id: string;
  caseId: string;
  kind: ConsentKind;
  status: ConsentStatus;
  givenBy: (typeof CONSENT_GIVERS)[number];
  recordedBy: string;
  recordedAt: string;
}

export interface RecordConsentInput {
  kind: ConsentKind;
  status: ConsentStatus;
  givenBy: (typeof CONSENT_GIVERS)[number];
}
