import type { Pool } from '#contracts/teams';
import { hasLeft } from '../experts/away.js';

/** How an expert stands to the pool of a region. */
export interface Standing {
  /** The narrowest pool of the region that they are in; null for who is of another region and does not share. */
  pool: Pool | null;
  /** By now: the pool, or their work. */
  hasLeft: boolean;
  /** On the day that is asked about; `until` is its last day, null for until further notice. */
  isAbsent: boolean;
  until: string | null;
}

/** How the expert $2 stands to the pool of the region $1; whether they were away on the day of the moment $3. */
export const STANDING = `
  SELECT CASE WHEN e."region_id" = here."id" THEN 'region'
              WHEN e."shares_supra_regionally" AND theirs."network" = here."network" THEN 'supraRegional'
              WHEN e."shares_nationally" THEN 'national' END AS "pool",
         u."disabled_at" IS NOT NULL OR ${hasLeft('e', 't."today"')} AS "hasLeft",
         away."until" IS NOT NULL AS "isAbsent",
         CASE WHEN away."until" < 'infinity' THEN to_char(away."until", 'YYYY-MM-DD') END AS "until"
  FROM (SELECT (now() AT TIME ZONE 'Europe/Amsterdam')::date AS "today",
               ($3::timestamptz AT TIME ZONE 'Europe/Amsterdam')::date AS "day") t
  CROSS JOIN "experts" e
  JOIN "users" u ON u."id" = e."user_id"
  JOIN "regions" theirs ON theirs."id" = e."region_id"
  JOIN "regions" here ON here."id" = $1
  CROSS JOIN LATERAL (
    SELECT max(a."until") AS "until" FROM (
      SELECT "until" FROM "absences"
      WHERE "user_id" = e."user_id" AND "cancelled_at" IS NULL AND "day" BETWEEN "from" AND "until"
      UNION ALL
      SELECT coalesce(e."absent_to", 'infinity')
      WHERE e."absent_from" <= "day" AND ("day" <= e."absent_to" OR e."absent_to" IS NULL)
    ) a
  ) away
  WHERE e."id" = $2`;
