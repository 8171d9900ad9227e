/** What somebody knows, at which level, and what that rests on. */
export interface Knowledge {
  domain: string;
  /** 1 knows the field, 2 specialist, 3 top specialist. */
  level: number;
  /** Number in a professional register, and which. */
  registration: string | null;
  /** Year. */
  since: number | null;
  /** Last day on which it counts, YYYY-MM-DD. */
  validUntil: string | null;
}

/** What the administrator of a region keeps about somebody in its pool. */
export interface PoolMember {
  userId: string;
  organisationId: string;
  knowledge: Knowledge[];
  expertByExperience: boolean;
  omdenker: boolean;
  /** Codes as of ISO 639-1. */
  languages: string[];
  homeBase: string | null;
  travelMinutes: number;
  maxActiveCases: number;
  minCasesPerYear: number;
  sharesSupraRegionally: boolean;
  sharesNationally: boolean;
  /** Ids of experts. */
  mayNotSitWith: string[];
  /** First day on which they are no longer in the pool, YYYY-MM-DD. */
  leftOn: string | null;
}

export interface StoredMember extends PoolMember {
  id: string;
}

/** Bounds of what can be said about somebody: our defaults, wide enough for every region that we know. */
export const POOL_LIMITS = {
  knowledge: 20,
  languages: 20,
  registration: 100,
  homeBase: 120,
  firstYear: 1950,
  lastYear: 2100,
  travelMinutes: 600,
  activeCases: 100,
  casesPerYear: 200,
  mayNotSitWith: 100,
} as const;

const sameKnowledge = (one: Knowledge, other: Knowledge): boolean =>
  one.domain === other.domain &&
  one.level === other.level &&
  one.registration === other.registration &&
  one.since === other.since &&
  one.validUntil === other.validUntil;

/** Whether somebody knew exactly this before: what was confirmed of it, stays confirmed. */
export const wasKnown = (knowledge: Knowledge, before: readonly Knowledge[]): boolean =>
  before.some((known) => sameKnowledge(known, knowledge));

/** Whether two know exactly the same, in whatever order. */
export const isSameKnowledge = (one: readonly Knowledge[], other: readonly Knowledge[]): boolean =>
  one.length === other.length && one.every((known) => wasKnown(known, other));
