import type { BulkItemRecord, BulkRunRecord } from '#contracts/bulk-runs';

/** What a bulk run is asked to do, and with what. */
export interface NewBulkRun extends Pick<
  BulkRunRecord,
  'regionId' | 'order' | 'startedBy' | 'startedAs' | 'startedAt'
> {
  reason: string;
  /** In the order in which they are worked off; may be none. */
  items: NewBulkItem[];
}

/** A case; or a task, with who gets it, and its case unless it is the region's. */
export type NewBulkItem = Partial<Pick<BulkItemRecord, 'caseId' | 'taskId' | 'toUserId'>>;
