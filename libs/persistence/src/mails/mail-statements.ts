import { failed } from './retries.js';

/** What nobody was mailed yet and nobody has read; a small index of its own. */
const UNMAILED = '"open" AND "read_at" IS NULL AND "mail_id" IS NULL';

export const UNTOLD = `
  SELECT n."user_id" AS "userId", u."region_id" AS "regionId", access.is_of_seat(n."task_id") AS "ofSeat"
  FROM "notices" n JOIN "users" u ON u."id" = n."user_id"
  WHERE ${UNMAILED}
  GROUP BY n."user_id", u."region_id", "ofSeat"
  HAVING min(n."written_at") <= now() - make_interval(secs => $1)
    OR bool_or(n."kind" = 'escalated' OR n."due_at" <= n."created_at" + interval '1 day')`;

export const GATHER = `
  WITH "waiting" AS (
    SELECT "id", "due_at" FROM "notices" WHERE "user_id" = $1 AND ${UNMAILED} AND access.is_of_seat("task_id") = $4 FOR UPDATE SKIP LOCKED
  ), "mail" AS (
    INSERT INTO "mails" ("id", "region_id", "user_id", "created_at", "next_attempt_at", "notices", "due_at")
    SELECT gen_random_uuid(), u."region_id", u."id", now(), now(), count(*), min(w."due_at")
    FROM "waiting" w JOIN "users" u ON u."id" = $2
    WHERE NOT EXISTS (
      SELECT FROM "mails" WHERE "user_id" = $2 AND "sent_at" > now() - make_interval(secs => $3)
    )
    GROUP BY u."id"
    ON CONFLICT ("user_id") WHERE "sent_at" IS NULL DO UPDATE
    SET "notices" = "mails"."notices" + EXCLUDED."notices", "due_at" = least("mails"."due_at", EXCLUDED."due_at")
    RETURNING "id"
  )
  UPDATE "notices" SET "mail_id" = "mail"."id" FROM "mail" WHERE "notices"."id" IN (SELECT "id" FROM "waiting")`;

export const CLAIM = `
  UPDATE "mails" m SET "attempts" = m."attempts" + 1, "next_attempt_at" = now() + make_interval(secs => $2)
  FROM "users" u
  WHERE u."id" = m."user_id" AND m."id" IN (
    SELECT "id" FROM "mails" WHERE "sent_at" IS NULL AND "next_attempt_at" <= now()
    ORDER BY "next_attempt_at", "id" LIMIT $1 FOR UPDATE SKIP LOCKED
  )
  RETURNING m."id", m."user_id" AS "userId", m."attempts", u."email"`;

export const CONTENTS = `
  SELECT n."id", n."user_id" AS "userId", u."region_id" AS "regionId", n."task_id" AS "taskId", n."due_at" AS "dueAt",
    access.is_of_seat(n."task_id") AS "ofSeat"
  FROM "notices" n JOIN "users" u ON u."id" = n."user_id"
  WHERE n."mail_id" = $1 AND n."open" AND n."read_at" IS NULL
  ORDER BY n."due_at", n."id"`;

export const TAKE_OUT = 'UPDATE "notices" SET "mail_id" = NULL WHERE "id" = ANY($1)';

export const DROP = `
  WITH "ended" AS (
    UPDATE "notices" SET "mail_id" = NULL WHERE "mail_id" = $1 AND (NOT "open" OR "read_at" IS NOT NULL)
  )
  DELETE FROM "mails" WHERE "id" = $1 AND "sent_at" IS NULL
    AND NOT EXISTS (SELECT FROM "notices" WHERE "mail_id" = $1 AND "open" AND "read_at" IS NULL)`;

export const MARK_SENT = `
  WITH "sent" AS (
    UPDATE "mails" SET "sent_at" = now(), "last_error" = NULL, "failing_since" = NULL, "notices" = cardinality($2::uuid[])
    WHERE "id" = $1
  )
  UPDATE "notices" SET "mail_id" = NULL WHERE "mail_id" = $1 AND NOT "id" = ANY($2::uuid[])`;

export const MARK_FAILED = `UPDATE "mails" SET ${failed('$2', '$3')} WHERE "id" = $1`;
