import { randomUUID } from 'node:crypto';
import { In, type EntityManager } from 'typeorm';
import type { Role } from '#contracts/codes';
import type { RegionTaskKind } from '#contracts/tasks';
import { TELL_OF_NEW_TASK } from '../notices/region-notices.js';
import { TaskEntity } from '../tasks/task.entity.js';

/** Work that the process of no case knows of. */
export interface NewRegionTask {
  kind: RegionTaskKind;
  regionId: string;
  /** Null for work about no case. */
  caseId: string | null;
  subjectId: string;
  ownerRole: Role;
  /** Null: everybody of this role in the region. */
  ownerUserId: string | null;
  /** RFC 3339 */
  since: string;
  dueAt: string;
  /** What must be told with it, in a code; nothing personal. */
  about?: string | null;
}

/** Asks for work in the caller's transaction, and tells at once who may do it: people whose work the caller may not see. */
export async function raiseRegionTask(manager: EntityManager, task: NewRegionTask): Promise<void> {
  const id = randomUUID();
  const { kind, regionId, caseId, subjectId, ownerRole, ownerUserId, since, dueAt, about = null } = task;
  await manager.query(
    `INSERT INTO "tasks" ("id", "region_id", "case_id", "kind", "subject_id", "owner_role", "owner_user_id", "since",
       "due_at", "about", "state") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'open')`,
    [id, regionId, caseId, kind, subjectId, ownerRole, ownerUserId, since, dueAt, about],
  );
  await manager.query(TELL_OF_NEW_TASK, [id, regionId, ownerRole, ownerUserId, dueAt]);
}

/** Ends the open work of these kinds on a subject in the caller's transaction: the thing itself was done. */
export async function endRegionTasks(
  manager: EntityManager,
  { kinds, subjectId, at }: { kinds: RegionTaskKind[]; subjectId: string; at: string },
): Promise<void> {
  await manager.update(TaskEntity, { subjectId, kind: In(kinds), state: 'open' }, { state: 'done', endedAt: at });
}
