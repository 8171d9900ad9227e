import { attending } from '../sessions/attending-sql.js';

const IS_TO_COME = `s."planned_at" > now()`;
/** A case that closed meets no more. */
const TAKES_PLACE = `s."status" = 'planned' AND c."phase" <> 'closed'`;

export const GATHER = `
  INSERT INTO "session_calls" ("session_id", "user_id", "case_id", "next_attempt_at")
  SELECT s."id", u."id", s."case_id", now()
  FROM "sessions" s JOIN "cases" c ON c."id" = s."case_id"
  CROSS JOIN LATERAL (${attending('c')}) who JOIN "users" u ON u."id" = who."user_id"
  WHERE ${IS_TO_COME} AND ${TAKES_PLACE} AND u."disabled_at" IS NULL
    AND NOT EXISTS (SELECT FROM "session_calls" k WHERE k."session_id" = s."id" AND k."user_id" = u."id")
  ON CONFLICT DO NOTHING`;

/** Who attends is asked, or asked again after a move; who was asked and attends no more hears that. */
export const CLAIM = `
  WITH "due" AS (
    SELECT k."session_id", k."user_id", wanted."method", s."moves" + s."room" AS "sequence", s."room", s."planned_at", s."ends_at",
      m."place" AS "slot_place", u."email"
    FROM "session_calls" k
    JOIN "sessions" s ON s."id" = k."session_id" JOIN "cases" c ON c."id" = s."case_id"
    JOIN "users" u ON u."id" = k."user_id"
    LEFT JOIN "meeting_slots" m ON m."id" = s."slot_id"
    CROSS JOIN LATERAL (
      SELECT CASE WHEN ${TAKES_PLACE} AND k."user_id" IN (${attending('c')}) THEN 'REQUEST' ELSE 'CANCEL' END AS "method"
    ) wanted
    WHERE ${IS_TO_COME} AND s."status" IN ('planned', 'cancelled') AND u."disabled_at" IS NULL
      AND k."next_attempt_at" <= now()
      AND CASE wanted."method"
        WHEN 'REQUEST' THEN k."method" IS DISTINCT FROM 'REQUEST' OR k."sequence" <> s."moves" + s."room"
        ELSE k."method" = 'REQUEST' END
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
    "next_attempt_at" = now(), "last_error" = NULL
  WHERE "session_id" = $1 AND "user_id" = $2 AND "sent" = $5`;

export const MARK_FAILED = `
  UPDATE "session_calls" SET "last_error" = $3, "next_attempt_at" = now() + make_interval(secs => $4)
  WHERE "session_id" = $1 AND "user_id" = $2`;
