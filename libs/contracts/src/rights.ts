import type { Role } from './codes.js';

/** Who may ask for a look without taking part in the case, when there is no time to be asked in (break-glass). */
export const EMERGENCY_ROLES = [
  'coordinator',
  'regievoerder',
  'casusinbrenger',
  'expert',
  'provider',
  'mandateHolder',
] as const satisfies readonly Role[];

/** Why somebody looks who was not asked. */
export const EMERGENCY_GROUNDS = ['acuteDanger', 'nobodyReachable', 'legalDuty'] as const;
export type EmergencyGround = (typeof EMERGENCY_GROUNDS)[number];

/** A look for a limited time, by somebody who was not asked. Its reason is in the database only, sealed. */
export interface EmergencyAccessRecord {
  id: string;
  caseId: string;
  regionId: string;
  userId: string;
  role: Role;
  ground: EmergencyGround;
  from: string;
  until: string;
  /** When it was ended before its time. */
  endedAt: string | null;
}

/** What stood against a look when it was taken; told to who must look at it. */
export const EMERGENCY_AGAINST = ['sharingWithdrawn', 'caseRestricted'] as const;
export type EmergencyAgainst = (typeof EMERGENCY_AGAINST)[number];

/** Who makes use of a right: the young person, who has authority, or somebody for them. */
export const PETITIONERS = ['child', 'mother', 'father', 'parents', 'guardian', 'representative'] as const;
export type Petitioner = (typeof PETITIONERS)[number];

/** Why a part of a dossier is not handed over (AVG art. 15, fourth paragraph, and art. 23). */
export const LEAVE_OUT_GROUNDS = ['safetyOfSomebody', 'privacyOfOthers', 'interestOfChild'] as const;
export type LeaveOutGround = (typeof LEAVE_OUT_GROUNDS)[number];

/** The parts of a dossier that somebody can find a mistake in. */
export const DOSSIER_PARTS = [
  'intake',
  'childWords',
  'parentsWords',
  'consents',
  'decisions',
  'sessions',
  'advices',
  'plan',
  'handovers',
  'checkIns',
  'documents',
  'other',
] as const;
export type DossierPart = (typeof DOSSIER_PARTS)[number];

export const CORRECTION_STATES = ['asked', 'granted', 'refused'] as const;
export type CorrectionState = (typeof CORRECTION_STATES)[number];

/** What somebody says is wrong (AVG art. 16). What was written stays; this stands beside it. */
export interface CorrectionRecord {
  id: string;
  caseId: string;
  part: DossierPart;
  askedBy: Petitioner;
  status: CorrectionState;
  recordedBy: string;
  recordedAt: string;
  /** Last local date on which it must be decided. */
  due: string;
  decidedBy: string | null;
  decidedAt: string | null;
}

/** Why a dossier is only kept, and used no further (AVG art. 18). */
export const RESTRICTION_GROUNDS = ['accuracyContested', 'unlawful', 'legalClaim', 'objection'] as const;
export type RestrictionGround = (typeof RESTRICTION_GROUNDS)[number];

/** While it stands, only the coordinators see the dossier; others see what is asked of them. */
export interface CaseRestrictionRecord {
  id: string;
  caseId: string;
  ground: RestrictionGround;
  placedBy: string;
  placedAt: string;
  liftedBy: string | null;
  liftedAt: string | null;
}

/** `granted` waits for the second pair of eyes, `confirmed` for the dossier to be destroyed. */
export const DESTRUCTION_STATES = ['asked', 'granted', 'refused', 'confirmed', 'destroyed'] as const;
export type DestructionState = (typeof DESTRUCTION_STATES)[number];

export const DESTRUCTION_OUTCOMES = ['grant', 'refuse'] as const;
export type DestructionOutcome = (typeof DESTRUCTION_OUTCOMES)[number];

/** Why a request is granted, or may be refused (Jeugdwet 7.3.9, second paragraph). */
export const DESTRUCTION_GROUNDS = [
  'askedByEntitled',
  'interestOfAnother',
  'lawRequiresKeeping',
  'notEntitled',
] as const;
export type DestructionGround = (typeof DESTRUCTION_GROUNDS)[number];

/** What the second pair of eyes found amiss: codes, for who looks at the procedure does not see the dossier. */
export const DESTRUCTION_OBJECTIONS = [
  'identityUnclear',
  'interestOfAnother',
  'lawRequiresKeeping',
  'groundUnclear',
] as const;
export type DestructionObjection = (typeof DESTRUCTION_OBJECTIONS)[number];

/** Somebody asks that the dossier be destroyed before its time. */
export interface DestructionRequestRecord {
  id: string;
  caseId: string;
  regionId: string;
  askedBy: Petitioner;
  status: DestructionState;
  recordedBy: string;
  recordedAt: string;
  /** Last local date on which it must be decided. */
  due: string;
  ground: DestructionGround | null;
  decidedBy: string | null;
  decidedAt: string | null;
  objection: DestructionObjection | null;
  confirmedBy: string | null;
  confirmedAt: string | null;
  destroyedAt: string | null;
}

/** While it stands nothing of the dossier is destroyed. */
export interface LegalHoldRecord {
  id: string;
  caseId: string;
  regionId: string;
  placedBy: string;
  placedAt: string;
  liftedBy: string | null;
  liftedAt: string | null;
}

/** Why something about the rights of a person is refused. The sentences are in apps/api/src/rights/rights-problems.ts. */
export const RIGHTS_REFUSALS = [
  'alreadyDecided',
  'alreadyEnded',
  'alreadyLifted',
  'alreadyRestricted',
  'caseStillOpen',
  'destructionAsked',
  'emergencyAccessesUsed',
  'emergencyAccessRuns',
  'emergencyAccessStopped',
  'legalHoldStands',
  'notGranted',
  'samePersonDecides',
] as const;
export type RightsRefusal = (typeof RIGHTS_REFUSALS)[number];
