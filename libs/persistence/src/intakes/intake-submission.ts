import type { CaseRecord, ParticipantRecord } from '#contracts/cases';
import type { ConsentRecord } from '#contracts/consents';
import type { Intake } from './intake.js';

/** All that one intake writes. */
export interface IntakeSubmission {
  command: { userId: string; idempotencyKey: string; bodyHash: string };
  case: CaseRecord;
  intake: Intake;
  /** Kept apart from everything else, under a key of its own. */
  bsn: string | null;
  consents: (ConsentRecord & { how: string | null; weighing: string | null })[];
  /** The casusinbrenger, who may see the case from now on. */
  participant: ParticipantRecord;
}

/** The same as it is written: all that people told is sealed. */
export interface SealedSubmission extends Omit<IntakeSubmission, 'intake' | 'bsn'> {
  sealedIntake: string;
}

/** What the casusinbrenger gets, now and at every repeat. */
export interface IntakeAnswer {
  id: string;
  reference: string;
  track: CaseRecord['track'];
  phase: CaseRecord['phase'];
  submittedAt: string;
}

export type SubmittedIntake =
  | { status: 'submitted' | 'repeated'; answer: IntakeAnswer }
  /** The key was used before, with another body. */
  | { status: 'otherBody' };
