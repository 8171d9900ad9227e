export const WAIT_STATUSES = ['waiting', 'ended', 'stopped'] as const;

export interface WaitRecord {
  id: string;
  caseId: string;
  elementId: string;
  status: (typeof WAIT_STATUSES)[number];
  since: string;
  expectedStart: string | null;
  endedAt: string | null;
}

export interface ExpectStartInput {
  waitId: string;
  /** Local date. */
  expectedStart: string;
}

/** A contact with the family while they wait. */
export interface WaitCheckInRecord {
  id: string;
  caseId: string;
  waitId: string;
  safe: boolean;
  recordedBy: string;
  recordedAt: string;
}

export interface RecordWaitCheckInInput {
  waitId: string;
  safe: boolean;
}

export interface BridgingRecord {
  id: string;
  caseId: string;
  waitId: string;
  responsibleUserId: string;
  contactEveryDays: number;
  endDate: string;
  plannedAt: string;
  endedAt: string | null;
}

export interface PlanBridgingInput {
  waitId: string;
  responsibleUserId: string;
  contactEveryDays: number;
  endDate: string;
}

/** The wait is over: this provider can start. */
export interface StartHelpInput {
  waitId: string;
  providerId: string;
  startDate: string;
}
