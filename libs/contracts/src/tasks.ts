import type { Role } from './codes.js';

export const TASK_KINDS = [
  'decideTriage',
  'decideLapsedSupplement',
  'supplementCase',
  'decideObjection',
  'assembleTeam',
  'answerInvitation',
  'widenPool',
  'holdSession',
  'deliverAnalysis',
  'confirmPlan',
  'reviseElement',
  'decideFunding',
  'settleFunding',
  'supplementFunding',
  'reviewPartialGrant',
  'arrangeStart',
  'pushWait',
  'waitCheckIn',
  'reviewBridging',
  'prepareHandover',
  'answerHandover',
  'callAfterHandover',
  'confirmHandover',
  'followUpCheckIn',
  'handleSafetyAlarm',
  'handleWithdrawnConsent',
  'reviewPause',
  'reviewAdvice',
  'closeCase',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

export const TASK_STATES = ['open', 'done', 'cancelled'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** A wait for a person: who, what, since when and until when. */
export interface TaskRecord {
  id: string;
  caseId: string;
  kind: TaskKind;
  subjectId: string;
  ownerRole: Role;
  /** Null: the whole team of this role in the region may take it. */
  ownerUserId: string | null;
  clockId: string | null;
  since: string;
  dueAt: string;
  state: TaskState;
  endedAt: string | null;
}

/** Tasks that are finished by saying so; all others end because the thing itself was done. */
export const COMPLETABLE_TASKS: readonly TaskKind[] = [
  'handleSafetyAlarm',
  'handleWithdrawnConsent',
  'reviewPartialGrant',
  'reviewAdvice',
  'pushWait',
];

export interface CompleteTaskInput {
  taskId: string;
}
