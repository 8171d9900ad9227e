import type { EntityManager } from 'typeorm';
import { raiseRegionTask } from '../region-tasks/raise-region-task.js';

/** An expert who said yes to a team, and is away on the day of its meeting. */
interface AbsentMember {
  invitationId: string;
  caseId: string;
  regionId: string;
  /** Null where that account is closed: then any coordinator of the region. */
  coordinatorId: string | null;
  /** RFC 3339 */
  plannedAt: string;
  /** Local day of the meeting. */
  day: string;
}

const MILLISECONDS_TO_REPLACE = 3 * 86_400_000;

/** Two meetings of one team are told one after the other: there is one open task for a seat. */
const membersOf = (away: string): string => `
  SELECT DISTINCT ON (a."invitation_id") a."invitation_id" AS "invitationId", a."case_id" AS "caseId",
    a."region_id" AS "regionId", a."coordinator_id" AS "coordinatorId", a."planned_at" AS "plannedAt",
    to_char(a."day", 'YYYY-MM-DD') AS "day"
  FROM ${away} AND NOT a."is_asked"
  ORDER BY a."invitation_id", a."planned_at"`;

/** An absence that is new is told of, also where an earlier one of the same day was dealt with. */
const OF_ABSENCE = membersOf('access.absent_members($1, $2) a WHERE a."day" BETWEEN $3 AND $4');

/** A coordinator who says in words how the meeting goes on without this expert is not asked again for that day. */
const OF_EVERYBODY = membersOf(`access.absent_members(NULL, $1) a WHERE NOT EXISTS (
  SELECT FROM "tasks" t
  WHERE t."case_id" = a."case_id" AND t."kind" = 'replaceAbsentMember' AND t."subject_id" = a."invitation_id"
    AND t."about" = to_char(a."day", 'YYYY-MM-DD') AND t."state" = 'done' AND t."note" IS NOT NULL)`);

/**
 * Asks the coordinator of each case of the caller's region that meets without somebody during an absence, in the caller's
 * transaction. Those of other regions, whose work nobody here may write, are asked by the worker (`askForAll`).
 * @param at RFC 3339: meetings after this
 */
export async function askForAbsence(
  manager: EntityManager,
  { userId, from, until }: { userId: string; from: string; until: string },
  at: string,
): Promise<void> {
  await ask(manager, await manager.query<AbsentMember[]>(OF_ABSENCE, [userId, at, from, until]), at);
}

/** The same of everybody in every region, for the worker: how many were asked. */
export async function askForAll(manager: EntityManager, at: string): Promise<number> {
  const members = await manager.query<AbsentMember[]>(OF_EVERYBODY, [at]);
  await ask(manager, members, at);
  return members.length;
}

async function ask(manager: EntityManager, members: readonly AbsentMember[], at: string): Promise<void> {
  for (const { invitationId, caseId, regionId, coordinatorId, plannedAt, day } of members) {
    const dueAt = Math.min(Date.parse(at) + MILLISECONDS_TO_REPLACE, Date.parse(plannedAt));
    await raiseRegionTask(manager, {
      ...{ kind: 'replaceAbsentMember', regionId, caseId, subjectId: invitationId, about: day },
      ...{ ownerRole: 'coordinator', ownerUserId: coordinatorId, since: at, dueAt: new Date(dueAt).toISOString() },
    });
  }
}
