import type { AccessAction } from '#contracts/access-log';
import type { Role } from '#contracts/codes';

/** What one person did with a dossier on one day, for one purpose. Nobody is named. */
export interface OverviewLine {
  /** In Amsterdam, YYYY-MM-DD. */
  day: string;
  role: Role | null;
  /** Null for who works for the region itself. */
  organisation: string | null;
  /** They were standing in for somebody. */
  standingIn: boolean;
  activity: string;
  purpose: string;
  actions: AccessAction[];
  times: number;
}

/**
 * The overview of one case, $1, newest first. What somebody was refused they did not see, and an answer without any
 * field that is filled showed nothing.
 */
export const OVERVIEW_SQL = `
  SELECT to_char(l."day", 'YYYY-MM-DD') AS "day", l."role", o."name" AS "organisation", l."standingIn", l."activity",
    l."purpose", l."actions", l."times"
  FROM (
    SELECT (e."at" AT TIME ZONE 'Europe/Amsterdam')::date AS "day", e."user_id", e."role",
      cardinality(e."on_behalf_of") > 0 AS "standingIn", e."activity", e."purpose",
      array_agg(DISTINCT e."action" ORDER BY e."action") AS "actions", count(*)::integer AS "times",
      max(e."at") AS "last"
    FROM "access_log_entries" e
    WHERE e."case_ids" @> ARRAY[$1]::uuid[] AND e."action" <> 'refused'
      AND NOT (e."action" = 'read' AND e."fields" = '{}')
    GROUP BY 1, 2, 3, 4, 5, 6
  ) l LEFT JOIN "users" u ON u."id" = l."user_id" LEFT JOIN "organisations" o ON o."id" = u."organisation_id"
  ORDER BY l."day" DESC, l."last" DESC`;
