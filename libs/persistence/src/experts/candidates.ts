import type { AssemblyExpert } from '#contracts/assembly';
import type { Pool } from '#contracts/teams';

export interface CandidateQuestion {
  regionId: string;
  pool: Pool;
  caseId: string;
  /** The moment at which load and absence count, RFC 3339. */
  at: string;
}

/** An expert as the matching wants them, without slots. `organisation` is the id of their employer. */
export interface ExpertCandidate extends Omit<AssemblyExpert, 'availableSlots'> {
  userId: string;
  absent: boolean;
}

/**
 * One row per expert of the region ($1), or with $2 `supraRegional` also of those who share themselves. Load is counted
 * over other cases than $3, so that somebody who already sits in this team does not weigh twice.
 */
export const CANDIDATES = `
  WITH "load" AS (
    SELECT * FROM access.expert_loads($3::uuid, $4::timestamptz)
  ), "here" AS (
    SELECT i."expert_id",
           bool_or(i."status" = 'accepted') AS "accepted",
           bool_or(i."status" = 'conflicted' OR i."decline_reason" = 'conflictOfInterest') AS "conflicted"
    FROM "invitations" i WHERE i."case_id" = $3
    GROUP BY i."expert_id"
  )
  SELECT e."id", e."user_id" AS "userId", e."organisation_id" AS "organisation", o."size" AS "organisationSize",
         e."domains", e."expert_by_experience" AS "expertByExperience",
         coalesce(l."active", 0) AS "activeCases", e."max_active_cases" AS "maxActiveCases",
         coalesce(l."lately", 0) AS "casesLast12Months", e."min_cases_per_year" AS "minCasesPerYear",
         e."travel_minutes" AS "travelMinutes", coalesce(h."accepted", false) AS "knowsFamily",
         coalesce(h."conflicted", false) AS "declaredConflict", e."may_not_sit_with" AS "mayNotSitWith",
         coalesce(e."absent_from" <= "today" AND ("today" <= e."absent_to" OR e."absent_to" IS NULL), false)
           OR EXISTS (SELECT FROM "absences" a WHERE a."user_id" = e."user_id" AND a."cancelled_at" IS NULL
                        AND "today" BETWEEN a."from" AND a."until")
           OR EXISTS (SELECT FROM "departures" d WHERE d."user_id" = e."user_id" AND d."state" <> 'cancelled'
                        AND d."last_day" < "today") AS "absent"
  FROM (SELECT ($4::timestamptz AT TIME ZONE 'Europe/Amsterdam')::date AS "today") t
  CROSS JOIN "experts" e
  JOIN "users" u ON u."id" = e."user_id" AND u."disabled_at" IS NULL
  JOIN "organisations" o ON o."id" = e."organisation_id"
  LEFT JOIN "load" l ON l."expert_id" = e."id"
  LEFT JOIN "here" h ON h."expert_id" = e."id"
  WHERE e."region_id" = $1 OR ($2 = 'supraRegional' AND e."shares_supra_regionally")
  ORDER BY e."id"`;
