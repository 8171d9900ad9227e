/** The words that case, API, database and screen share. Arrays so that validation, OpenAPI and types come from one list. */
export const ROLES = [
  'casusinbrenger',
  'coordinator',
  'expert',
  'mandateHolder',
  'provider',
  'regievoerder',
  'regionAdmin',
  'auditor',
] as const;
export type Role = (typeof ROLES)[number];

export const TRACKS = ['consult', 'case'] as const;
export type Track = (typeof TRACKS)[number];

export const PHASES = ['submitted', 'triage', 'assembly', 'deliberation', 'plan', 'followUp', 'closed'] as const;
export type Phase = (typeof PHASES)[number];

/** What is special about a case besides its phase. */
export const CONDITIONS = ['supplement', 'objection', 'redirected', 'paused', 'reopened'] as const;
export type Condition = (typeof CONDITIONS)[number];

export const STUCK_REASONS = [
  'noPlace',
  'noOffer',
  'noFunding',
  'disagreement',
  'complexity',
  'refusedByProvider',
] as const;
export type StuckReason = (typeof STUCK_REASONS)[number];

export const LAWS = ['jeugdwet', 'wmo', 'wlz', 'zvw', 'onderwijs', 'justitie'] as const;
export type Law = (typeof LAWS)[number];

/** A function in the region that somebody always holds; the policy names who. */
export const DUTIES = [
  'coordinator',
  'secondCoordinator',
  'deputyProcessDirector',
  'regievoerder',
  'regionAdmin',
] as const;
export type Duty = (typeof DUTIES)[number];

export const CLOSING_OUTCOMES = [
  'helpHolds',
  'adviceGiven',
  'redirected',
  'withdrawn',
  'turnedEighteen',
  'movedAway',
  'other',
] as const;
export type ClosingOutcome = (typeof CLOSING_OUTCOMES)[number];
