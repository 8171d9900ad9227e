/** What an expert spent time on (ALK 586): hours are facilitated, and a fair load is told in them too. */
export const EXPERT_HOUR_KINDS = ['fileStudy', 'session', 'travel', 'other'] as const;
export type ExpertHourKind = (typeof EXPERT_HOUR_KINDS)[number];

/** Time that an expert spent on one case on one day. */
export interface ExpertHoursRecord {
  id: string;
  caseId: string;
  expertId: string;
  userId: string;
  kind: ExpertHourKind;
  /** Local date. */
  day: string;
  minutes: number;
  recordedBy: string;
  recordedAt: string;
  withdrawnBy: string | null;
  withdrawnAt: string | null;
}
