export const TRIAGE_OUTCOMES = ['accept', 'consultOnly', 'redirect', 'return', 'supraRegional'] as const;
export type TriageOutcome = (typeof TRIAGE_OUTCOMES)[number];

export interface TriageDecisionRecord {
  id: string;
  caseId: string;
  outcome: TriageOutcome;
  /** Id of the table that takes over, only with `redirect`. */
  tableId: string | null;
  decidedBy: string;
  decidedAt: string;
}

export interface DecideTriageInput {
  outcome: TriageOutcome;
  /** With `redirect`: the table, and who receives the case there. */
  table: { id: string; contactUserId: string; organisationId: string } | null;
  urgent: boolean | null;
  regievoerderId: string | null;
}

export const SUPPLEMENT_STATUSES = ['requested', 'supplied', 'lapsed', 'withdrawn'] as const;

export interface SupplementRecord {
  id: string;
  caseId: string;
  status: (typeof SUPPLEMENT_STATUSES)[number];
  requestedAt: string;
  suppliedAt: string | null;
  extensions: number;
}

export interface ExtendSupplementInput {
  supplementId: string;
  workingDays: number;
}

export const OBJECTION_STATUSES = ['submitted', 'upheld', 'rejected'] as const;

export interface ObjectionRecord {
  id: string;
  caseId: string;
  triageDecisionId: string;
  status: (typeof OBJECTION_STATUSES)[number];
  submittedBy: string;
  submittedAt: string;
  decidedBy: string | null;
  decidedAt: string | null;
}

export interface DecideObjectionInput {
  objectionId: string;
  outcome: 'upheld' | 'rejected';
}
