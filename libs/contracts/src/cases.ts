import type { PauseReason } from './clocks.js';
import type { ClosingOutcome, Condition, Phase, Role, Track } from './codes.js';

/** Who does something: always a known person in one role; `null` user is the system's own clock. */
export interface Actor {
  userId: string;
  role: Role;
  /** Whom this person stands in for at this moment, by absence or departure. Absent: nobody. */
  standsInFor?: string[];
}

/** What the process knows of a case. The intake, with everything personal, lives in the database only. */
export interface CaseRecord {
  id: string;
  regionId: string;
  track: Track;
  anonymous: boolean;
  urgent: boolean;
  phase: Phase;
  condition: Condition | null;
  casusinbrengerId: string;
  coordinatorId: string;
  regievoerderId: string | null;
  /** Organisation id of the responsible gemeente (woonplaatsbeginsel); null on an anonymous consult. */
  gemeenteId: string | null;
  problemDomains: string[];
  /** Employers in the case: nobody who works there may sit in the team. */
  involvedOrganisationIds: string[];
  policyVersion: number;
  submittedAt: string;
  closedAt: string | null;
  outcome: ClosingOutcome | null;
  /** Local date until which the closed dossier is kept. */
  keepUntil: string | null;
  /** The open task that is due first, repeated on the case for lists. */
  waitingForRole: Role | null;
  waitingForUserId: string | null;
  waitingSince: string | null;
  nextDueAt: string | null;
  mainTaskId: string | null;
}

/** A person who has something to do with the case, and therefore may see it (in part) for a time. */
export interface ParticipantRecord {
  id: string;
  caseId: string;
  userId: string;
  role: Role;
  /** `full` shows the dossier; `asked` only what the question to this person needs. */
  view: 'full' | 'asked';
  since: string;
  until: string | null;
}

export const REASSIGNABLE_DUTIES = ['coordinator', 'regievoerder'] as const;

export interface ReassignInput {
  duty: (typeof REASSIGNABLE_DUTIES)[number];
  userId: string;
}

/** Everything that somebody holds in a case goes to somebody else, for good. */
export interface ReplacePersonInput {
  fromUserId: string;
  toUserId: string;
}

/** From now on this version of the region's rules holds for the case, with the calendar as it is now. */
export interface AdoptPolicyInput {
  version: number;
}

export interface PauseClockInput {
  clockId: string;
  reason: PauseReason;
}

export interface ResumeClockInput {
  pauseId: string;
}

export interface ChangeInvolvedOrganisationsInput {
  /** All who are involved from now on. */
  organisationIds: string[];
  /** Those, and who is tied to one of them by group or contract: whose people are not independent of them. */
  tiedIds: string[];
}

export interface CloseCaseInput {
  outcome: ClosingOutcome;
}

/** An alarm about a child's safety: a task for coordinator and regievoerder at once. */
export interface SafetyAlarmRecord {
  id: string;
  caseId: string;
  raisedBy: string;
  raisedAt: string;
}

export interface PauseRecord {
  id: string;
  caseId: string;
  /** The one clock that stands still; null: the whole case. */
  clockId: string | null;
  pausedBy: string;
  from: string;
  to: string | null;
}
