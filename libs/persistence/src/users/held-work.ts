import type { EntityManager } from 'typeorm';
import type { Duty, Role } from '#contracts/codes';

/** What somebody has under hand in one role. */
export interface HeldWork {
  role: Role;
  /** Running cases of which they are the coordinator or the regievoerder. */
  cases: number;
  /** Open tasks that are theirs in this role. */
  tasks: number;
  /** Duties for which the policy names them. */
  duties: Duty[];
}

/** In which role a duty of the policy is done. */
const ROLE_OF_DUTY = `CASE duty."key" WHEN 'regievoerder' THEN 'regievoerder' WHEN 'regionAdmin' THEN 'regionAdmin' ELSE 'coordinator' END`;

/** The work that somebody has in each of these roles; roles in which they have none are left out. */
export async function heldWork(manager: EntityManager, userId: string, roles: readonly Role[]): Promise<HeldWork[]> {
  const rows = await manager.query<HeldWork[]>(
    `SELECT role."name" AS "role",
       (SELECT count(*)::int FROM "cases" WHERE "phase" <> 'closed' AND $1 = CASE role."name"
          WHEN 'coordinator' THEN "coordinator_id" WHEN 'regievoerder' THEN "regievoerder_id" END) AS "cases",
       (SELECT count(*)::int FROM "tasks"
        WHERE "owner_user_id" = $1 AND "owner_role" = role."name" AND "state" = 'open') AS "tasks",
       ARRAY(SELECT duty."key" FROM "users" u
             JOIN "regions" r ON r."id" = u."region_id"
             JOIN "policies" p ON p."region_id" = r."id" AND p."version" = r."active_policy_version"
             CROSS JOIN jsonb_each_text(p."body" -> 'duties') AS duty
             WHERE u."id" = $1 AND duty."value" = $1::text AND ${ROLE_OF_DUTY} = role."name"
             ORDER BY duty."key") AS "duties"
     FROM unnest($2::text[]) WITH ORDINALITY AS role("name", "place") ORDER BY role."place"`,
    [userId, roles],
  );
  return rows.filter(({ cases, tasks, duties }) => cases + tasks + duties.length > 0);
}
