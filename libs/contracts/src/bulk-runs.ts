import type { Role } from './codes.js';

/** Work over many cases that takes its time, can be stopped and goes on where it was. */
export const BULK_RUN_KINDS = ['policyRollOut', 'reassignment', 'succession'] as const;
export type BulkRunKind = (typeof BULK_RUN_KINDS)[number];

export const BULK_RUN_STATES = ['running', 'stopped', 'done'] as const;
export type BulkRunState = (typeof BULK_RUN_STATES)[number];

/** `refused`: the case said no, with a code; nothing was changed and somebody must look. */
export const BULK_ITEM_STATES = ['waiting', 'done', 'refused'] as const;
export type BulkItemState = (typeof BULK_ITEM_STATES)[number];

/** What the idempotency keys of runs begin with; no key that comes in over HTTP has a space in it. */
export const BULK_RUN_KEYS = 'bulk-run ';

/** What is done to every item of a run. */
export type BulkOrder =
  | { kind: 'policyRollOut'; version: number }
  | { kind: 'reassignment' }
  | { kind: 'succession'; departureId: string; fromUserId: string; toUserId: string };

export interface BulkRunRecord {
  id: string;
  regionId: string;
  kind: BulkRunKind;
  order: BulkOrder;
  state: BulkRunState;
  startedBy: string;
  /** In which role: every item is asked for in it. */
  startedAs: Role;
  startedAt: string;
  endedAt: string | null;
}

export interface BulkItemRecord {
  runId: string;
  /** Order in which items are worked off, from 1. */
  position: number;
  /** Null: a task of the region, outside every case. */
  caseId: string | null;
  /** The task of a reassignment, and who gets it. */
  taskId: string | null;
  toUserId: string | null;
  state: BulkItemState;
  /** Why a case refused. */
  code: string | null;
  /** When it was worked off; of an item that waits: when it was last tried in vain. */
  at: string | null;
}

export const BULK_RUN_WORKFLOW_TYPE = 'bulkRun';
/** Says to a run that stands still that it may go on. */
export const BULK_RUN_RESUME_SIGNAL = 'resumeSignal';
export const bulkRunWorkflowId = (runId: string): string => `bulk-run-${runId}`;

export interface BulkRunStart {
  runId: string;
}

/** What one batch left behind, and whether the run may go on. */
export interface BatchReceipt {
  left: number;
  state: BulkRunState;
}
