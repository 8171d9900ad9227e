import { DECIDED_REGION_TASKS, REGION_TASK_KINDS, type TaskKind } from '#contracts/tasks';
import { derivedId } from './notice-writes.js';

const quoted = (kinds: readonly TaskKind[]): string => kinds.map((kind) => `'${kind}'`).join(', ');

const READER = `u."id" = t."owner_user_id"
    OR (t."owner_user_id" IS NULL AND u."region_id" = t."region_id" AND t."owner_role" = ANY(u."roles"))`;

const COLUMNS = '"id", "region_id", "user_id", "kind", "task_id", "due_at", "created_at"';

/** Tells who may do a task of the region, once each time that it comes to them. */
export const TELL_OF_REGION_TASKS = `
  INSERT INTO "notices" (${COLUMNS})
  SELECT ${derivedId('t."id"', 'u."id"', 'count(n."id")')}, t."region_id", u."id", 'asked', t."id", t."due_at", now()
  FROM "tasks" t
  JOIN "users" u ON ${READER}
  LEFT JOIN "notices" n ON n."task_id" = t."id" AND n."user_id" = u."id" AND n."case_id" IS NULL
  WHERE t."state" = 'open' AND t."kind" IN (${quoted(REGION_TASK_KINDS)}) AND u."disabled_at" IS NULL
  GROUP BY t."id", u."id" HAVING NOT coalesce(bool_or(n."open"), false)
  ON CONFLICT ("id") DO NOTHING`;

/** The same for one task, of which nobody was told yet. Takes its id, region, owner's role, owner and term. */
export const TELL_OF_NEW_TASK = `
  INSERT INTO "notices" (${COLUMNS})
  SELECT ${derivedId('t."id"', 'u."id"', "'0'")}, t."region_id", u."id", 'asked', t."id", t."due_at", now()
  FROM (VALUES ($1::uuid, $2::uuid, $3::text, $4::uuid, $5::timestamptz))
    AS t("id", "region_id", "owner_role", "owner_user_id", "due_at")
  JOIN "users" u ON ${READER}
  WHERE u."disabled_at" IS NULL`;

/** Days before the end of its term at which the owner of a decision is reminded. */
const REMINDED_DAYS_BEFORE = 14;

/** Reminds who must decide something within a term of the law: two weeks before its end, and when it is over. */
export const REMIND_OF_DECISIONS = `
  INSERT INTO "notices" (${COLUMNS})
  SELECT ${derivedId('t."id"', 'u."id"', 'r."kind"')}, t."region_id", u."id", r."kind", t."id", t."due_at", now()
  FROM "tasks" t
  JOIN "users" u ON ${READER}
  CROSS JOIN (VALUES ('reminder', interval '${REMINDED_DAYS_BEFORE} days'), ('late', interval '0')) AS r("kind", "before")
  WHERE t."state" = 'open' AND t."kind" IN (${quoted(DECIDED_REGION_TASKS)}) AND u."disabled_at" IS NULL
    AND t."due_at" - r."before" <= now() AND t."since" < t."due_at" - r."before"
  ON CONFLICT ("id") DO NOTHING`;

/** Closes the notices of tasks of the region that have ended, or that wait for somebody else now. */
export const CLOSE_OF_REGION_TASKS = `
  UPDATE "notices" n SET "open" = false FROM "tasks" t
  WHERE n."open" AND n."case_id" IS NULL AND t."id" = n."task_id"
    AND (t."state" <> 'open' OR t."owner_user_id" <> n."user_id")`;
