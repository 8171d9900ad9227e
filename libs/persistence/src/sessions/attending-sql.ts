import { awaySql } from '../users/away-sql.js';

/** Who attends by a duty in the case: whoever does their work attends instead. */
export const dutiesOf = (caseRow: string): string =>
  ['coordinator_id', 'casusinbrenger_id', 'regievoerder_id'].map((duty) => `${caseRow}."${duty}"`).join(', ');

/**
 * Who attends the sessions of a case: its coordinator, its casusinbrenger, its regievoerder, and the people of the team and
 * beside it who said yes, as long as they are experts who see the dossier. A restriction takes that from them; whoever asks
 * need not see the restriction itself.
 * @param caseRow alias of the row in "cases"
 */
export const attending = (caseRow: string): string => `
  SELECT i."user_id" FROM "invitations" i JOIN "users" invited ON invited."id" = i."user_id"
  WHERE i."case_id" = ${caseRow}."id" AND i."status" = 'accepted' AND 'expert' = ANY (invited."roles")
    AND EXISTS (
      SELECT FROM "participants" p
      WHERE p."case_id" = i."case_id" AND p."user_id" = i."user_id"
        AND p."role" = 'expert' AND p."view" = 'full' AND p."until" IS NULL)
    AND NOT access.is_restricted(i."case_id")
  UNION
  SELECT duty."user_id" FROM unnest(ARRAY[${dutiesOf(caseRow)}]) duty ("user_id") WHERE duty."user_id" IS NOT NULL`;

/**
 * The same for one session, and who was named to stand in on its day for a coordinator, casusinbrenger or regievoerder. A
 * seat in a team was given to one expert: nobody stands in for that.
 * @param session alias of the row in "sessions"
 */
export const attendingSession = (caseRow: string, session: string): string => `
  ${attending(caseRow)}
  UNION (
    WITH RECURSIVE "away" AS MATERIALIZED (${awaySql(`${caseRow}."region_id"`, `${session}."planned_at"`)}),
    "standing_in" ("user_id") AS (
      SELECT a."byUserId" FROM "away" a WHERE a."userId" IN (${dutiesOf(caseRow)})
      UNION
      SELECT a."byUserId" FROM "standing_in" n JOIN "away" a ON a."userId" = n."user_id"
    )
    SELECT n."user_id" FROM "standing_in" n
    WHERE n."user_id" IS NOT NULL AND n."user_id" NOT IN (SELECT a."userId" FROM "away" a)
  )`;
