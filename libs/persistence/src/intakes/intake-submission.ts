import type { CaseRecord, ParticipantRecord } from '#contracts/cases';
import type { ConsentRecord } from '#contracts/consents';
import type { IntakeEntity } from './intake.entity.js';

/** All that one intake writes. */
export interface IntakeSubmission {
  command: { userId: string; idempotencyKey: string; bodyHash: string };
  case: CaseRecord;
  intake: Omit<IntakeEntity, 'caseId'>;
  consents: (ConsentRecord & { how: string | null; weighing: string | null })[];
  /** The casusinbrenger, who may see the case from now on. */
  participant: ParticipantRecord;
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
