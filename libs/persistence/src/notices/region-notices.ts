import { REGION_TASK_KINDS } from '#contracts/tasks';
import { derivedId } from './notice-writes.js';

const KINDS = REGION_TASK_KINDS.map((kind) => `'${kind}'`).join(', ');

/** Tells who may do a task of the region, once each time that it comes to them. */
export const TELL_OF_REGION_TASKS = `
  INSERT INTO "notices" ("id", "region_id", "user_id", "kind", "task_id", "due_at", "created_at")
  SELECT ${derivedId('t."id"', 'u."id"', 'count(n."id")')}, t."region_id", u."id", 'asked', t."id", t."due_at", now()
  FROM "tasks" t
  JOIN "users" u ON u."id" = t."owner_user_id"
    OR (t."owner_user_id" IS NULL AND u."region_id" = t."region_id" AND t."owner_role" = ANY(u."roles"))
  LEFT JOIN "notices" n ON n."task_id" = t."id" AND n."user_id" = u."id" AND n."case_id" IS NULL
  WHERE t."state" = 'open' AND t."kind" IN (${KINDS}) AND u."disabled_at" IS NULL
  GROUP BY t."id", u."id" HAVING NOT coalesce(bool_or(n."open"), false)
  ON CONFLICT ("id") DO NOTHING`;

/** Closes the notices of tasks of the region that have ended, or that wait for somebody else now. */
export const CLOSE_OF_REGION_TASKS = `
  UPDATE "notices" n SET "open" = false FROM "tasks" t
  WHERE n."open" AND n."case_id" IS NULL AND t."id" = n."task_id"
    AND (t."state" <> 'open' OR t."owner_user_id" <> n."user_id")`;
