import { isRegionTask } from '#domain/work/move-region-task';
import type { ListedTask } from '#persistence/tasks/listed-task';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { whyTaskWaits } from '../case-records/task-reasons.js';
import { TASK_TEXTS } from '../case-records/task-texts.js';
import type { TaskResponse } from './task.response.js';

/** A task in a list, as this user sees it. */
export function taskView({ task, reference, clock, owner }: ListedTask, user: SignedInUser, now: string): TaskResponse {
  const { id, kind, caseId, about, handOverReason, subjectId, ownerRole, ownerUserId, since, dueAt } = task;
  return {
    id,
    kind,
    what: TASK_TEXTS[kind],
    why: whyTaskWaits(kind, clock, about),
    caseId,
    reference,
    about,
    handOverReason: isRegionTask(task) ? handOverReason : null,
    subjectId,
    ownerRole,
    ownerUserId,
    owner,
    standInFor: ownerUserId !== null && user.standsInFor.includes(ownerUserId) ? owner : null,
    claimable: ownerUserId === null && user.roles.includes(ownerRole),
    waitingSince: since,
    dueAt,
    overdue: dueAt <= now,
  };
}
