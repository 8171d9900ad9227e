export const CONSENT_KINDS = ['request', 'help', 'sharing'] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];

export const CONSENT_STATUSES = ['given', 'refused', 'notAsked', 'withdrawn', 'weighed'] as const;
export type ConsentStatus = (typeof CONSENT_STATUSES)[number];

export const CONSENT_GIVERS = ['child', 'mother', 'father', 'parents', 'guardian', 'other'] as const;

/** Who must say yes: the young person, those who have authority over them, or both. */
export const CONSENT_PARTIES = ['child', 'parents'] as const;
export type ConsentParty = (typeof CONSENT_PARTIES)[number];
export type ConsentGiver = (typeof CONSENT_GIVERS)[number];

/** From this age on, in whole years, these must say yes. Data of a region: public sources conflict (domain.md 3.1). */
export interface ConsentAge {
  from: number;
  parties: ConsentParty[];
}

/** What somebody said about a consent; the latest word of each giver holds. */
export interface ConsentStatement {
  id: string;
  status: ConsentStatus;
  givenBy: ConsentGiver;
}

/** What must be known before personal data are shared: who must consent now, and what was said until now. */
export interface SharingQuestion {
  caseId: string;
  regionId: string;
  policyVersion: number;
  /** The moment at which the child's age counts, RFC 3339. */
  at: string;
}

/** Codes only: how old the child is does not leave the database. */
export interface SharingFacts {
  parties: ConsentParty[];
  statements: ConsentStatement[];
  /** Whether the case is restricted now: nothing is shared then, whoever consents. Absent: not. */
  restricted?: boolean;
}

/** One statement about one consent; the latest of a kind and giver holds, the earlier ones stay. */
export interface ConsentRecord {
  id: string;
  caseId: string;
  kind: ConsentKind;
  status: ConsentStatus;
  givenBy: ConsentGiver;
  recordedBy: string;
  recordedAt: string;
}

export interface RecordConsentInput {
  kind: ConsentKind;
  status: ConsentStatus;
  givenBy: ConsentGiver;
}
