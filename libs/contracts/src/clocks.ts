import type { Term } from './terms.js';

export const CLOCK_KINDS = [
  'triage',
  'supplement',
  'objection',
  'assembly',
  'invitation',
  'deliberation',
  'analysis',
  'plan',
  'fundingRung',
  'fundingReminder',
  'fundingStatutory',
  'fundingSupplement',
  'provisionalEnd',
  'waitNormNear',
  'waitNorm',
  'waitCheckIn',
  'bridgingEnd',
  'handoverPreparation',
  'handoverAnswer',
  'handoverCall',
  'handoverConfirmation',
  'handoverGuard',
  'followUpMoment',
  'checkIn',
  'safetyAlarm',
  'consentWithdrawn',
  'pauseReview',
  'closing',
  'reopening',
  'review',
] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

export const CLOCK_STATES = ['running', 'paused', 'met', 'passed', 'stopped'] as const;
export type ClockState = (typeof CLOCK_STATES)[number];

export interface ClockPauseRecord {
  from: string;
  to: string | null;
  reason: string;
}

/** A due moment that guards something, with all that is needed to explain it. */
export interface ClockRecord {
  id: string;
  caseId: string;
  kind: ClockKind;
  /** Id of the record that it guards; the case itself where nothing smaller fits. */
  subjectId: string;
  start: string;
  term: Term;
  /** Last local date of the term. */
  due: string;
  dueAt: string;
  pauses: ClockPauseRecord[];
  state: ClockState;
  /** 0 for the first owner, counting up the ladder of the policy. */
  rung: number;
  policyVersion: number;
}
