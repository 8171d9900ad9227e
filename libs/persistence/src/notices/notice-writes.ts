const DRAFT = '"id" uuid, "kind" text, "taskId" uuid, "role" text, "userId" uuid, "dueAt" timestamptz';
const TASK = '"id" uuid, "state" text, "ownerUserId" uuid';

/** A UUID (version 8, RFC 9562) that is the same each time it is made of the same texts. */
export const derivedId = (...texts: string[]): string =>
  `overlay(overlay(md5(concat_ws('/', ${texts.join(', ')})) placing '8' from 13) placing '8' from 17)::uuid`;

/**
 * Adds the notices of a step; one to nobody in particular becomes one to everybody of the role in the region. Somebody
 * without an account gets none: who is told must never keep a case from moving.
 * @param step the part of the statement that gives the case and the moment of the step
 * @param parameter number of the parameter with the drafts, a JSON array
 */
export function insertNotices(step: string, parameter: number): string {
  const toReaders = (id: string, reader: string) => `
    SELECT ${id}, c."region_id", u."id", d."kind", d."taskId", c."id", d."dueAt", s."at"
    FROM "${step}" s JOIN "cases" c ON c."id" = s."case_id"
    CROSS JOIN jsonb_to_recordset($${parameter}::jsonb) AS d(${DRAFT})
    JOIN "users" u ON ${reader}`;
  const team = 'd."userId" IS NULL AND u."region_id" = c."region_id" AND d."role" = ANY(u."roles")';
  return (
    'INSERT INTO "notices" ("id", "region_id", "user_id", "kind", "task_id", "case_id", "due_at", "created_at")' +
    toReaders('d."id"', 'u."id" = d."userId"') +
    '\n    UNION ALL' +
    toReaders(derivedId('d."id"', 'u."id"'), `${team} AND u."disabled_at" IS NULL`)
  );
}

/**
 * Closes the notices of tasks that have ended, or that wait for somebody else now.
 * @param step an earlier part of the statement: nothing is closed when that part wrote nothing
 * @param parameter number of the parameter with the tasks, a JSON array
 */
export function closeNotices(step: string, parameter: number): string {
  return `UPDATE "notices" n SET "open" = false FROM jsonb_to_recordset($${parameter}::jsonb) AS t(${TASK})
    WHERE n."open" AND n."task_id" = t."id" AND (t."state" <> 'open' OR t."ownerUserId" <> n."user_id")
      AND EXISTS (SELECT FROM "${step}")`;
}
