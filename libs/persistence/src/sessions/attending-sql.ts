import { awaySql, localDay } from '../users/away-sql.js';

/** The columns of a case that hold who attends by a duty. */
export const DUTIES = ['coordinator_id', 'casusinbrenger_id', 'regievoerder_id'];

/** Who attends by a duty in the case: whoever does their work attends instead. */
export const dutiesOf = (caseRow: string): string => DUTIES.map((duty) => `${caseRow}."${duty}"`).join(', ');

/** Who was ever named to do the work of whom, in the regions that one may know of; which of those holds is for `awaySql`. */
export const NAMED = `
  SELECT "user_id", "substitute_user_id" AS "by_user_id", "from", "until" FROM "absences" WHERE "cancelled_at" IS NULL
  UNION ALL
  SELECT "user_id", "successor_user_id", '-infinity', 'infinity' FROM "departures" WHERE "state" <> 'cancelled'`;

/**
 * Whether an invitation seats somebody: who said yes in the team or beside it, as long as they are an expert who sees the
 * dossier. A restriction takes that from everybody; whoever asks need not see the restriction itself.
 * @param invitation alias of the row in "invitations"
 */
export const isSeated = (invitation: string): string => `
  ${invitation}."status" = 'accepted'
    AND EXISTS (SELECT FROM "users" u WHERE u."id" = ${invitation}."user_id" AND 'expert' = ANY (u."roles"))
    AND EXISTS (
      SELECT FROM "participants" p
      WHERE p."case_id" = ${invitation}."case_id" AND p."user_id" = ${invitation}."user_id"
        AND p."role" = 'expert' AND p."view" = 'full' AND p."until" IS NULL)`;

/**
 * Who attends which of some sessions, by session, case and user: who has a duty in the case or is seated, and who was named
 * to stand in on that day for a duty. A seat was given to one expert: nobody stands in for that. Who is away is asked once
 * for a region and a day, and only where it matters: that is what costs.
 * @param sessions SQL of the "sessions" that count; those of closed cases do not
 */
export const attendingSessions = (sessions: string): string => `
  WITH RECURSIVE "meeting" AS MATERIALIZED (
    SELECT s."id", s."case_id", s."planned_at", ${localDay('s."planned_at"')} AS "day", c."region_id",
      ARRAY[${dutiesOf('c')}] AS "duties", access.is_restricted(c."id") AS "restricted"
    FROM (${sessions}) s JOIN "cases" c ON c."id" = s."case_id" WHERE c."phase" <> 'closed'
  ), "duty" AS MATERIALIZED (
    SELECT m."id", m."case_id", m."planned_at", m."day", m."region_id", d."user_id"
    FROM "meeting" m CROSS JOIN unnest(m."duties") d ("user_id") WHERE d."user_id" IS NOT NULL
  ), "away" AS MATERIALIZED (
    SELECT w."region_id", w."day", a."userId" AS "user_id", a."byUserId" AS "by_user_id"
    FROM (
      SELECT d."region_id", d."day", min(d."planned_at") AS "at"
      FROM "duty" d JOIN (${NAMED}) n ON n."user_id" = d."user_id" AND d."day" BETWEEN n."from" AND n."until"
      GROUP BY d."region_id", d."day"
    ) w CROSS JOIN LATERAL (${awaySql('w."region_id"', 'w."at"')}) a
  ), "standing_in" AS (
    SELECT d."id", d."case_id", d."region_id", d."day", a."by_user_id" AS "user_id"
    FROM "duty" d JOIN "away" a USING ("region_id", "day", "user_id")
    UNION
    SELECT n."id", n."case_id", n."region_id", n."day", a."by_user_id"
    FROM "standing_in" n JOIN "away" a USING ("region_id", "day", "user_id")
  )
  SELECT m."id" AS "session_id", m."case_id", i."user_id" FROM "meeting" m JOIN "invitations" i USING ("case_id")
  WHERE NOT m."restricted" AND ${isSeated('i')}
  UNION SELECT d."id", d."case_id", d."user_id" FROM "duty" d
  UNION SELECT n."id", n."case_id", n."user_id" FROM "standing_in" n
  WHERE n."user_id" IS NOT NULL AND NOT EXISTS (
    SELECT FROM "away" a
    WHERE a."region_id" = n."region_id" AND a."day" = n."day" AND a."user_id" = n."user_id")`;
