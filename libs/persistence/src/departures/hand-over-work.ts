import type { EntityManager } from 'typeorm';
import type { DepartureRecord } from '#contracts/people';
import { REGION_TASK_KINDS } from '#contracts/tasks';

/** Gives the successor the leaver's tasks that no case knows of. */
export async function handOverRegionTasks(
  manager: EntityManager,
  { userId, successorUserId }: Pick<DepartureRecord, 'userId' | 'successorUserId'>,
): Promise<void> {
  await manager.query(
    `UPDATE "tasks" SET "owner_user_id" = $2 WHERE "owner_user_id" = $1 AND "state" = 'open' AND "kind" = ANY($3)`,
    [userId, successorUserId, REGION_TASK_KINDS],
  );
}

/** Open cases in which somebody still has a part of any kind, whatever the region. */
export async function casesOf(manager: EntityManager, userId: string): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>('SELECT "id" FROM access.open_cases_of($1) AS "id"', [userId]);
  return rows.map(({ id }) => id);
}
