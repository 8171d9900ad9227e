import type { ShownNotice } from '#persistence/notices/notices.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { TASK_TEXTS } from '../case-records/task-texts.js';
import { NOTICE_TEXTS } from './notice-texts.js';
import type { NoticeResponse } from './notice.response.js';

/** A notice as this user sees it. */
export function noticeView(notice: ShownNotice, user: Pick<SignedInUser, 'id'>, now: string): NoticeResponse {
  const { id, kind, dueAt, createdAt, task, open } = notice;
  const mine = notice.userId === user.id;
  return {
    id,
    kind,
    text: `${NOTICE_TEXTS[kind]} ${TASK_TEXTS[task.kind]}`,
    dueAt,
    overdue: dueAt <= now,
    createdAt,
    taskId: task.id,
    caseId: task.caseId,
    reference: notice.case?.reference ?? null,
    link: open ? `/v1/tasks?scope=${task.ownerUserId === null ? 'team' : 'mine'}` : null,
    standInFor: mine ? null : notice.user.displayName,
    open,
    read: notice.readAt !== null || notice.readBy.includes(user.id),
  };
}
