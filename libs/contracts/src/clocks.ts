import type { Role } from './codes.js';
import type { Term } from './terms.js';

export const CLOCK_KINDS = [
  'triage',
  'supplement',
  'objection',
  'assembly',
  'widerPool',
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

/** Why a clock stands still. The sentences are in apps/api/src/case-records/pause-texts.ts. */
export const PAUSE_REASONS = [
  'casePaused',
  'supplement',
  'analysis',
  'waitingForFamily',
  'waitingForOthers',
  'unreachable',
  'other',
] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

/** What a person may choose when they pause one clock; the other reasons come from the process itself. */
export const CHOSEN_PAUSE_REASONS = ['waitingForFamily', 'waitingForOthers', 'unreachable', 'other'] as const;

export interface ClockPauseRecord {
  from: string;
  to: string | null;
  reason: PauseReason;
  /** Who paused; null: the process itself. */
  by: string | null;
  /** What holds the clock still: reasons of the process and ids of pauses. The clock runs on when the last lets go. */
  holds: string[];
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
  /** When it was met, passed or stopped. */
  endedAt: string | null;
  /** Whose it is to make good: a person in a role, or the role's team when nobody is named. */
  ownerRole: Role;
  ownerUserId: string | null;
  /** Whether the term came from the policy, and moves with it, or was given for this clock alone. */
  termSource: 'policy' | 'given';
  /** When its owner is next reminded; null when the policy asks for no (more) reminders. */
  remindAt: string | null;
  /** How many reminders were given. */
  reminders: number;
  /** 0 for the first owner, counting up the ladder of the policy. */
  rung: number;
  policyVersion: number;
}
