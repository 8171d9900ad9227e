export const SESSION_STATUSES = ['planned', 'held', 'cancelled'] as const;

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
}

export interface PlanSessionInput {
  plannedAt: string;
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
