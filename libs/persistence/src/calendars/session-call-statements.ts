import { failed } from '../mails/retries.js';
import { attendingSessions } from '../sessions/attending-sql.js';

/** All that who attends depends on, but for days that pass: those are the session's own. */
export const DEPENDS_ON = [
  ...['sessions', 'cases', 'invitations', 'participants', 'case_restrictions'],
  ...['users', 'absences', 'departures'],
];

/** What the database counts of each table as soon as a change of it stands. Takes the names of the tables. */
export const TRACES = `
  SELECT string_agg(concat_ws('+', pg_stat_get_tuples_inserted("table"), pg_stat_get_tuples_updated("table"),
    pg_stat_get_tuples_deleted("table")), ' ' ORDER BY "at") AS "traces"
  FROM unnest($1::regclass[]) WITH ORDINALITY t ("table", "at")`;

const IS_TO_COME = `"planned_at" > now()`;

/** Who attends which session to come. */
const ATTENDING = attendingSessions(`SELECT * FROM "sessions" WHERE ${IS_TO_COME} AND "status" = 'planned'`);

/** Who attends is asked, or asked again after a move; who was asked and attends no more hears that. */
const UNTOLD = `
  FROM "session_calls" k
  JOIN "sessions" s ON s."id" = k."session_id" JOIN "users" u ON u."id" = k."user_id"
  LEFT JOIN "attending" a ON a."session_id" = k."session_id" AND a."user_id" = k."user_id"
  WHERE s.${IS_TO_COME} AND s."status" IN ('planned', 'cancelled') AND u."disabled_at" IS NULL
    AND CASE WHEN a."user_id" IS NULL THEN k."method" = 'REQUEST'
      ELSE k."method" IS DISTINCT FROM 'REQUEST' OR k."sequence" <> s."moves" + s."room" END`;

/** What could not be told and need not be told any more is no trouble any more. */
export const GATHER = `
  WITH "attending" AS MATERIALIZED (${ATTENDING}), "untold" AS MATERIALIZED (
    SELECT k."session_id", k."user_id", k."next_attempt_at" ${UNTOLD}
  ), "settled" AS (
    UPDATE "session_calls" t SET "last_error" = NULL, "failing_since" = NULL, "attempts" = 0
    WHERE t."last_error" IS NOT NULL
      AND NOT EXISTS (SELECT FROM "untold" n WHERE n."session_id" = t."session_id" AND n."user_id" = t."user_id")
  ), "asked" AS (
    INSERT INTO "session_calls" ("session_id", "user_id", "case_id", "next_attempt_at")
    SELECT a."session_id", a."user_id", a."case_id", date_trunc('milliseconds', now())
    FROM "attending" a JOIN "users" u ON u."id" = a."user_id"
    WHERE u."disabled_at" IS NULL
      AND NOT EXISTS (SELECT FROM "session_calls" k WHERE k."session_id" = a."session_id" AND k."user_id" = a."user_id")
    ON CONFLICT DO NOTHING RETURNING "next_attempt_at"
  )
  SELECT extract(epoch FROM min(w."next_attempt_at") - now())::float8 AS "dueInSeconds"
  FROM (SELECT "next_attempt_at" FROM "untold" UNION ALL SELECT "next_attempt_at" FROM "asked") w`;

export const CLAIM = `
  WITH "attending" AS MATERIALIZED (${ATTENDING}), "due" AS (
    SELECT k."session_id", k."user_id", CASE WHEN a."user_id" IS NULL THEN 'CANCEL' ELSE 'REQUEST' END AS "method",
      s."moves" + s."room" AS "sequence", s."room", s."planned_at", s."ends_at", s."slot_id", u."email"
    ${UNTOLD} AND k."next_attempt_at" <= now()
    ORDER BY k."next_attempt_at", k."session_id", k."user_id" LIMIT $1 FOR UPDATE OF k SKIP LOCKED
  )
  UPDATE "session_calls" k SET "attempts" = k."attempts" + 1, "next_attempt_at" = now() + make_interval(secs => $2)
  FROM "due" LEFT JOIN "meeting_slots" m ON m."id" = "due"."slot_id"
  WHERE k."session_id" = "due"."session_id" AND k."user_id" = "due"."user_id"
  RETURNING k."session_id" AS "sessionId", k."user_id" AS "userId", k."case_id" AS "caseId", "due"."method",
    "due"."sequence", "due"."room", "due"."planned_at" AS "plannedAt", "due"."ends_at" AS "endsAt",
    m."place" AS "slotPlace", "due"."email", k."sent", k."attempts"`;

/** Of two senders that sent the same the first counts. */
export const MARK_SENT = `
  UPDATE "session_calls" SET "method" = $3, "sequence" = $4, "sent" = "sent" + 1, "sent_at" = now(), "attempts" = 0,
    "next_attempt_at" = now(), "last_error" = NULL, "failing_since" = NULL
  WHERE "session_id" = $1 AND "user_id" = $2 AND "sent" = $5`;

export const MARK_FAILED = `
  UPDATE "session_calls" SET ${failed('$3', '$4')} WHERE "session_id" = $1 AND "user_id" = $2`;
