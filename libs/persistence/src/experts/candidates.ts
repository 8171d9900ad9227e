import type { AssemblyExpert } from '#contracts/assembly';
import type { Pool } from '#contracts/teams';
import { isAway } from './away.js';

export interface CandidateQuestion {
  regionId: string;
  pool: Pool;
  caseId: string;
  /** The moment at which load and absence count, RFC 3339. */
  at: string;
  /** Experts who sit in the team already: they are read wherever they are from, also when they left the pool since. */
  sitting?: readonly string[];
}

/** An expert as the matching wants them, without slots. `organisation` is the id of their employer. */
export interface ExpertCandidate extends Omit<AssemblyExpert, 'availableSlots'> {
  userId: string;
  omdenker: boolean;
  /** On the day itself: whoever is away cannot answer an invitation. */
  absent: boolean;
}

export const candidateParameters = ({ regionId, pool, caseId, at, sitting = [] }: CandidateQuestion): unknown[] => [
  regionId,
  pool,
  caseId,
  at,
  sitting,
];

/**
 * One row per expert of the pool $2 of the region $1, and of those who sit ($5). Each pool includes the narrower ones:
 * `supraRegional` those of regions in the same network who share themselves there, `national` all who do in the whole
 * country. Who met for this case before knows the family. Load is counted over other cases than $3, so that somebody who
 * already sits in this team does not weigh twice; expert by expert, as the invitations of the archive are many more than
 * those of one pool. A domain counts until its last day, whether somebody confirmed it or not.
 */
export const CANDIDATES = `
  WITH "here" AS (
    SELECT i."expert_id",
           bool_or(i."status" = 'conflicted' OR i."decline_reason" = 'conflictOfInterest') AS "conflicted"
    FROM "invitations" i WHERE i."case_id" = $3
    GROUP BY i."expert_id"
  ), "met" AS (
    SELECT DISTINCT a->>'userId' AS "user_id" FROM "sessions" s, jsonb_array_elements(s."attendances") a
    WHERE s."case_id" = $3 AND s."status" = 'held' AND a->>'present' = 'true' AND a->>'userId' IS NOT NULL
  ), "network" AS (
    SELECT r."id" FROM "regions" r JOIN "regions" own ON own."network" = r."network" WHERE own."id" = $1
  )
  SELECT e."id", e."user_id" AS "userId", e."organisation_id" AS "organisation", o."size" AS "organisationSize",
         coalesce(d."domains", '[]') AS "domains", e."expert_by_experience" AS "expertByExperience", e."omdenker",
         l."active" AS "activeCases", e."max_active_cases" AS "maxActiveCases",
         l."lately" AS "casesLast12Months", e."min_cases_per_year" AS "minCasesPerYear",
         e."travel_minutes" AS "travelMinutes", m."user_id" IS NOT NULL AS "knowsFamily",
         coalesce(h."conflicted", false) AS "declaredConflict", e."may_not_sit_with" AS "mayNotSitWith",
         ${isAway('e', '"today"')} AS "absent"
  FROM (SELECT ($4::timestamptz AT TIME ZONE 'Europe/Amsterdam')::date AS "today") t
  CROSS JOIN "experts" e
  JOIN "users" u ON u."id" = e."user_id" AND u."disabled_at" IS NULL
  JOIN "organisations" o ON o."id" = e."organisation_id"
  LEFT JOIN "here" h ON h."expert_id" = e."id"
  LEFT JOIN "met" m ON m."user_id" = e."user_id"::text
  CROSS JOIN LATERAL (
    SELECT count(DISTINCT i."case_id") FILTER (WHERE c."closed_at" IS NULL)::int AS "active",
           count(DISTINCT i."case_id") FILTER (
             WHERE i."status" = 'accepted' AND i."invited_at" > $4::timestamptz - INTERVAL '12 months')::int AS "lately"
    FROM "invitations" i JOIN "cases" c ON c."id" = i."case_id"
    WHERE i."expert_id" = e."id" AND i."status" IN ('invited', 'accepted') AND i."case_id" <> $3
  ) l
  LEFT JOIN LATERAL (
    SELECT jsonb_agg(jsonb_build_object('domain', x."domain", 'level', x."level") ORDER BY x."domain") AS "domains"
    FROM "expert_domains" x
    WHERE x."expert_id" = e."id" AND (x."valid_until" IS NULL OR x."valid_until" >= "today")
  ) d ON true
  WHERE e."id" = ANY ($5::uuid[])
     OR (e."left_on" IS NULL OR e."left_on" > "today") AND (
          e."region_id" = $1
          OR $2 <> 'region' AND e."shares_supra_regionally" AND e."region_id" IN (SELECT "id" FROM "network")
          OR $2 = 'national' AND e."shares_nationally")
  ORDER BY e."id"`;
