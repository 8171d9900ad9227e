import { failed } from '../mails/retries.js';
import { attendingSession } from '../sessions/attending-sql.js';

const IS_TO_COME = `s."planned_at" > now()`;

/** Who attends which session to come; a case that closed meets no more. */
const ATTENDING = `
  SELECT s."id" AS "session_id", s."case_id", who."user_id"
  FROM "sessions" s JOIN "cases" c ON c."id" = s."case_id" CROSS JOIN LATERAL (${attendingSession('c', 's')}) who
  WHERE ${IS_TO_COME} AND s."status" = 'planned' AND c."phase" <> 'closed'`;

/** Who attends is asked, or asked again after a move; who was asked and attends no more hears that. */
const UNTOLD = `
  FROM "session_calls" k
  JOIN "sessions" s ON s."id" = k."session_id" JOIN "users" u ON u."id" = k."user_id"
  LEFT JOIN "attending" a ON a."session_id" = k."session_id" AND a."user_id" = k."user_id"
  LEFT JOIN "meeting_slots" m ON m."id" = s."slot_id"
  WHERE ${IS_TO_COME} AND s."status" IN ('planned', 'cancelled') AND u."disabled_at" IS NULL
    AND CASE WHEN a."user_id" IS NULL THEN k."method" = 'REQUEST'
      ELSE k."method" IS DISTINCT FROM 'REQUEST' OR k."sequence" <> s."moves" + s."room" END`;

/** What could not be told and need not be told any more is no trouble any more. */
export const GATHER = `
  WITH "attending" AS MATERIALIZED (${ATTENDING}), "settled" AS (
    UPDATE "session_calls" t SET "last_error" = NULL, "failing_since" = NULL, "attempts" = 0
    WHERE t."last_error" IS NOT NULL
      AND NOT EXISTS (SELECT ${UNTOLD} AND k."session_id" = t."session_id" AND k."user_id" = t."user_id")
  )
  INSERT INTO "session_calls" ("session_id", "user_id", "case_id", "next_attempt_at")
  SELECT a."session_id", a."user_id", a."case_id", now()
  FROM "attending" a JOIN "users" u ON u."id" = a."user_id"
  WHERE u."disabled_at" IS NULL
    AND NOT EXISTS (SELECT FROM "session_calls" k WHERE k."session_id" = a."session_id" AND k."user_id" = a."user_id")
  ON CONFLICT DO NOTHING`;

export const CLAIM = `
  WITH "attending" AS MATERIALIZED (${ATTENDING}), "due" AS (
    SELECT k."session_id", k."user_id", CASE WHEN a."user_id" IS NULL THEN 'CANCEL' ELSE 'REQUEST' END AS "method",
      s."moves" + s."room" AS "sequence", s."room", s."planned_at", s."ends_at", m."place" AS "slot_place", u."email"
    ${UNTOLD} AND k."next_attempt_at" <= now()
    ORDER BY k."next_attempt_at", k."session_id", k."user_id" LIMIT $1 FOR UPDATE OF k SKIP LOCKED
  )
  UPDATE "session_calls" k SET "attempts" = k."attempts" + 1, "next_attempt_at" = now() + make_interval(secs => $2)
  FROM "due" WHERE k."session_id" = "due"."session_id" AND k."user_id" = "due"."user_id"
  RETURNING k."session_id" AS "sessionId", k."user_id" AS "userId", k."case_id" AS "caseId", "due"."method",
    "due"."sequence", "due"."room", "due"."planned_at" AS "plannedAt", "due"."ends_at" AS "endsAt",
    "due"."slot_place" AS "slotPlace", "due"."email", k."sent", k."attempts"`;

/** Of two senders that sent the same the first counts. */
export const MARK_SENT = `
  UPDATE "session_calls" SET "method" = $3, "sequence" = $4, "sent" = "sent" + 1, "sent_at" = now(), "attempts" = 0,
    "next_attempt_at" = now(), "last_error" = NULL, "failing_since" = NULL
  WHERE "session_id" = $1 AND "user_id" = $2 AND "sent" = $5`;

export const MARK_FAILED = `
  UPDATE "session_calls" SET ${failed('$3', '$4')} WHERE "session_id" = $1 AND "user_id" = $2`;
