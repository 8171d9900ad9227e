/** `reserved`: the slot is kept while the team is being invited. */
export const SESSION_STATUSES = ['reserved', 'planned', 'held', 'cancelled'] as const;

export const ATTENDEE_KINDS = [
  'child',
  'parent',
  'trustedPerson',
  'casusinbrenger',
  'regievoerder',
  'coordinator',
  'expert',
  'provider',
  'other',
] as const;

export interface Attendance {
  kind: (typeof ATTENDEE_KINDS)[number];
  /** Only for people who log in; child and parents have no account. */
  userId: string | null;
  present: boolean;
}

export interface SessionRecord {
  id: string;
  caseId: string;
  status: (typeof SESSION_STATUSES)[number];
  plannedAt: string;
  heldAt: string | null;
  attendances: Attendance[];
  /** Null for a session outside the slots of the region. */
  slotId: string | null;
  endsAt: string | null;
  /** How often it was moved. */
  moves: number;
  /** How often the room on screen changed: whoever left the team has no key to the next one. */
  room: number;
}

export interface PlanSessionInput {
  plannedAt: string;
  /** Absent in commands of earlier releases; then `plannedAt` and `endsAt` are those of the slot. */
  slotId?: string | null;
  endsAt?: string | null;
}

export interface MoveSessionInput extends PlanSessionInput {
  sessionId: string;
}

/** One question of the omdenker in a round of action learning, and what was answered (FLE18 339-347). */
export interface LearningQuestionRecord {
  id: string;
  caseId: string;
  sessionId: string;
  /** The omdenker who asked. */
  askedBy: string;
  recordedBy: string;
  recordedAt: string;
}

export interface RecordLearningRoundInput {
  sessionId: string;
  askedBy: string;
  /** How many questions the body of the command holds. */
  questions: number;
}

export interface RecordAttendanceInput {
  sessionId: string;
  heldAt: string;
  attendances: Attendance[];
}

export const ANALYSIS_STATUSES = ['asked', 'delivered'] as const;

/** A verklarende analyse that must come before the advice. */
export interface AnalysisRequestRecord {
  id: string;
  caseId: string;
  status: (typeof ANALYSIS_STATUSES)[number];
  askedOf: string;
  askedAt: string;
  deliveredAt: string | null;
}

export interface AskAnalysisInput {
  /** Who delivers it; null: the casusinbrenger. */
  userId: string | null;
}

export interface DeliverAnalysisInput {
  analysisRequestId: string;
}
