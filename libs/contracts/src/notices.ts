import type { Role } from './codes.js';

/** Why somebody is told: new work, work that came up a ladder, a term that nears its end, a term that has passed. */
export const NOTICE_KINDS = ['asked', 'escalated', 'reminder', 'late'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What one step tells somebody: that something waits, and until when. Nothing personal. */
export interface NoticeDraft {
  id: string;
  kind: NoticeKind;
  taskId: string;
  role: Role;
  /** Null: everybody with this role in the region. */
  userId: string | null;
  dueAt: string;
}
