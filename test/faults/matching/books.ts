import type { Client } from 'pg';
import type { AssemblyProblem, AssemblyResult } from '#contracts/assembly';
import { solveAssembly } from '#domain/assembly/solve-assembly';

/** What must never be: each finds the ids of what breaks it. */
export const NEVER: Record<string, string> = {
  'an expert sits in more open cases than they may': `
    SELECT e."id" FROM "experts" e JOIN "invitations" i ON i."expert_id" = e."id" AND i."status" IN ('invited', 'accepted')
    JOIN "cases" c ON c."id" = i."case_id" AND c."closed_at" IS NULL
    GROUP BY e."id" HAVING count(DISTINCT c."id") > e."max_active_cases"`,
  'an expert is asked twice for one case': `
    SELECT "expert_id" AS "id" FROM "invitations" WHERE "status" IN ('invited', 'accepted')
    GROUP BY "case_id", "expert_id" HAVING count(*) > 1`,
  'an expert sits at two tables at a time': `
    SELECT i."id" FROM "invitations" i JOIN "invitations" j ON j."expert_id" = i."expert_id" AND j."case_id" <> i."case_id"
    JOIN "sessions" s ON s."case_id" = i."case_id" AND s."status" IN ('reserved', 'planned')
    JOIN "sessions" t ON t."case_id" = j."case_id" AND t."status" IN ('reserved', 'planned')
    WHERE i."status" IN ('invited', 'accepted') AND j."status" IN ('invited', 'accepted')
      AND s."planned_at" < t."ends_at" AND t."planned_at" < s."ends_at"`,
  'two cases hold one slot': `
    SELECT "slot_id" AS "id" FROM "sessions" WHERE "slot_id" IS NOT NULL AND "status" <> 'cancelled'
    GROUP BY 1 HAVING count(*) > 1`,
  'a case meets twice': `
    SELECT "case_id" AS "id" FROM "sessions" WHERE "status" IN ('reserved', 'planned') GROUP BY 1 HAVING count(*) > 1`,
  'a confirmed team is not who said yes': `
    SELECT p."id" FROM "team_proposals" p WHERE p."status" = 'confirmed' AND
      (SELECT array_agg(m ->> 'expertId' ORDER BY m ->> 'expertId') FROM jsonb_array_elements(p."members") m)
      IS DISTINCT FROM
      (SELECT array_agg(i."expert_id"::text ORDER BY i."expert_id"::text) FROM "invitations" i
       WHERE i."case_id" = p."case_id" AND i."status" IN ('invited', 'accepted'))`,
  "a case without a team is on nobody's desk": `
    SELECT c."id" FROM "cases" c
    WHERE NOT EXISTS (SELECT FROM "team_proposals" p WHERE p."case_id" = c."id" AND p."status" = 'confirmed')
      AND NOT EXISTS (
        SELECT FROM "tasks" t JOIN "clocks" k ON k."id" = t."clock_id" AND k."state" = 'running' AND k."due_at" = t."due_at"
        WHERE t."case_id" = c."id" AND t."state" = 'open' AND t."kind" IN ('assembleTeam', 'widenPool')
          AND t."owner_user_id" IS NOT NULL AND t."due_at" > now())`,
  'somebody is asked without a task and a term, or has them without being asked': `
    SELECT i."id" FROM "invitations" i
    WHERE (i."status" = 'invited') <> EXISTS (
        SELECT FROM "tasks" t WHERE t."subject_id" = i."id" AND t."state" = 'open' AND t."kind" = 'answerInvitation')
      OR (i."status" = 'invited') <> EXISTS (
        SELECT FROM "clocks" k WHERE k."subject_id" = i."id" AND k."state" = 'running' AND k."kind" = 'invitation')`,
  'a case is closed to who sits, or open to who fell out': `
    SELECT i."user_id" AS "id" FROM "invitations" i GROUP BY i."case_id", i."user_id"
    HAVING bool_or(i."status" IN ('invited', 'accepted')) <> EXISTS (
      SELECT FROM "participants" p WHERE p."case_id" = i."case_id" AND p."user_id" = i."user_id"
        AND p."role" = 'expert' AND p."until" IS NULL)`,
};

/** Whether each command under these keys stands answered, with one step of its own. */
export async function commandsWithoutStep(database: Client, keys: readonly string[]): Promise<string[]> {
  const { rows } = await database.query<{ key: string }>(
    `SELECT asked."key" FROM unnest($1::text[]) AS asked ("key")
     LEFT JOIN "commands" c ON c."idempotency_key" = asked."key"
     WHERE c."answer" IS NULL
       OR (SELECT count(*) FROM "case_steps" s WHERE s."case_id" = c."case_id" AND s."cause_id" = c."id"::text) <> 1`,
    [keys],
  );
  return rows.map(({ key }) => key);
}

/** Steps that commands caused which nobody sent. */
export async function stepsOfNobody(database: Client, keys: readonly string[]): Promise<string[]> {
  const { rows } = await database.query<{ id: string }>(
    `SELECT s."cause_id" AS "id" FROM "case_steps" s WHERE s."cause" ->> 'kind' = 'command' AND NOT EXISTS (
       SELECT FROM "commands" c WHERE c."id"::text = s."cause_id" AND c."idempotency_key" = ANY ($1))`,
    [keys],
  );
  return rows.map(({ id }) => id);
}

interface Shown {
  id: string;
  members: { expertId: string }[];
  problem: AssemblyProblem | null;
  result: AssemblyResult | null;
}

/** Proposals of which it cannot be shown again how they were found; with how many there are. */
export async function proposalsNotShown(database: Client): Promise<{ all: number; not: string[] }> {
  const { rows } = await database.query<Shown>(
    `SELECT p."id", p."members", r."problem", r."result" FROM "team_proposals" p
     LEFT JOIN "assembly_runs" r ON r."id" = p."run_id" AND r."case_id" = p."case_id"`,
  );
  return { all: rows.length, not: rows.filter((row) => !isShown(row)).map(({ id }) => id) };
}

function isShown({ members, problem, result }: Shown): boolean {
  if (!problem || !result) return false;
  const again = solveAssembly(problem);
  const found = result.outcome === 'team' ? result.members.map(({ expert }) => expert) : [];
  const proposed = members.map(({ expertId }) => expertId);
  return sameAnswer(again, result) && JSON.stringify(found) === JSON.stringify(proposed);
}

function sameAnswer(again: AssemblyResult, stored: AssemblyResult): boolean {
  const told = ({ milliseconds: _measured, ...answer }: AssemblyResult) => answer;
  try {
    expect(told(again)).toEqual(told(stored));
    return true;
  } catch {
    return false;
  }
}
