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
  'reviewNewTerm',
  'extendCalendar',
  'restoreCase',
  'endStrayWorkflow',
  'wakeClock',
  'placeWork',
  'answerCommand',
  'restoreMail',
  'reviewEmergencyAccess',
  'noteEmergencyAccess',
  'decideCorrection',
  'decideDestruction',
  'confirmDestruction',
  'replaceInfectedFile',
  'reviewReplacement',
  'replaceAbsentMember',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** Work of a region that no case's process asks for: found by the sweeper, done by the region's administrator. */
export const REGION_TASK_KINDS = [
  'extendCalendar',
  'restoreCase',
  'endStrayWorkflow',
  'wakeClock',
  'placeWork',
  'answerCommand',
  'restoreMail',
  'reviewEmergencyAccess',
  'noteEmergencyAccess',
  'decideCorrection',
  'decideDestruction',
  'confirmDestruction',
  'replaceInfectedFile',
  'reviewReplacement',
  'replaceAbsentMember',
] as const satisfies readonly TaskKind[];
export type RegionTaskKind = (typeof REGION_TASK_KINDS)[number];

/** Work of a region that ends when the thing itself is decided, and not by saying so. */
export const DECIDED_REGION_TASKS: readonly TaskKind[] = [
  'decideCorrection',
  'decideDestruction',
  'confirmDestruction',
];

/** Work that only the person who was asked can do: it cannot be put back in a queue or given to any colleague. */
export const PERSONAL_TASKS: readonly TaskKind[] = [
  'supplementCase',
  'answerInvitation',
  'decideFunding',
  'supplementFunding',
  'answerHandover',
];

export const TASK_STATES = ['open', 'done', 'cancelled'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** A wait for a person: who, what, since when and until when. */
export interface TaskRecord {
  id: string;
  regionId: string;
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
  'reviewNewTerm',
  'reviewPause',
];

/** A task of the region, outside the process of any case. */
export interface RegionTaskRecord extends Omit<TaskRecord, 'caseId' | 'kind' | 'clockId'> {
  caseId: string | null;
  kind: RegionTaskKind;
  clockId: null;
  /** What it is about in a code or a number, such as the missing year; nothing personal. */
  about: string | null;
}

export interface TaskInput {
  taskId: string;
}

export interface HandOverTaskInput {
  taskId: string;
  userId: string;
}

export interface CompleteTaskInput {
  taskId: string;
}
