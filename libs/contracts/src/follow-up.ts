export const FOLLOW_UP_MOMENTS = ['week1', 'week6', 'month3', 'month6', 'month12'] as const;
export type FollowUpMoment = (typeof FOLLOW_UP_MOMENTS)[number];

export const CHECK_IN_STATUSES = ['planned', 'due', 'done', 'cancelled'] as const;
export const WISHES = ['less', 'same', 'more'] as const;

export interface CheckInRecord {
  id: string;
  caseId: string;
  moment: FollowUpMoment;
  plannedFor: string;
  status: (typeof CHECK_IN_STATUSES)[number];
  /** The family's own score, 0 (not at all) to 10 (very well). */
  score: number | null;
  helpRuns: boolean | null;
  helpFits: boolean | null;
  safe: boolean | null;
  atSchool: boolean | null;
  wish: (typeof WISHES)[number] | null;
  recordedBy: string | null;
  recordedAt: string | null;
}

export interface RecordCheckInInput {
  checkInId: string;
  score: number;
  helpRuns: boolean;
  helpFits: boolean;
  safe: boolean;
  atSchool: boolean;
  wish: (typeof WISHES)[number];
}

/** It went wrong again: the same case opens with its history and the same people. */
export interface RelapseRecord {
  id: string;
  caseId: string;
  reportedBy: string;
  reportedAt: string;
  sameQuestion: boolean;
}

export interface ReportRelapseInput {
  sameQuestion: boolean;
}
