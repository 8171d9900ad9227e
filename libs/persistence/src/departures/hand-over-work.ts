import type { EntityManager } from 'typeorm';
import type { FundingStatus } from '#contracts/funding';
import type { HandoverStatus } from '#contracts/handovers';
import type { DepartureRecord } from '#contracts/people';
import { REGION_TASK_KINDS } from '#contracts/tasks';

const UNDECIDED: FundingStatus[] = ['requested', 'reminded', 'escalated', 'supplement', 'provisional'];
const UNFINISHED: HandoverStatus[] = ['preparing', 'offered', 'accepted'];

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
  const rows = await manager.query<{ id: string }[]>(
    `SELECT "id" FROM "cases" c WHERE "phase" <> 'closed' AND (
       $1 IN ("coordinator_id", "regievoerder_id", "casusinbrenger_id")
       OR EXISTS (SELECT FROM "tasks" WHERE "case_id" = c."id" AND "state" = 'open' AND "owner_user_id" = $1)
       OR EXISTS (SELECT FROM "participants" WHERE "case_id" = c."id" AND "user_id" = $1 AND "until" IS NULL)
       OR EXISTS (SELECT FROM "clocks" WHERE "case_id" = c."id" AND "state" IN ('running', 'paused') AND "owner_user_id" = $1)
       OR EXISTS (
         SELECT FROM "handovers" WHERE "case_id" = c."id" AND "status" = ANY($3)
           AND $1 IN ("sender_user_id", "receiver_user_id"))
       OR EXISTS (
         SELECT FROM "funding_requests" WHERE "case_id" = c."id" AND "status" = ANY($2)
           AND jsonb_path_exists("ladder", '$[*] ? (@.userId == $id || @.substituteUserIds[*] == $id)',
                                 jsonb_build_object('id', $1::text))))
     ORDER BY "submitted_at", "id"`,
    [userId, UNDECIDED, UNFINISHED],
  );
  return rows.map(({ id }) => id);
}
