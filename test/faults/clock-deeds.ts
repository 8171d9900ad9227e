import type { DataSource } from 'typeorm';
import { deriveId } from '#domain/ids/derive-id';

interface Passed {
  id: string;
  kind: string;
  ownerRole: string;
  steps: number;
  escalations: number;
}

interface Successor {
  rung: number;
  ownerRole: string;
  tasks: number;
}

/**
 * What the clocks of one moment came to, in words, with how many came to the same. The moment stands in the row as it was;
 * steps and events count only when they came no earlier.
 */
export async function deedsOf(database: DataSource, dueAt: Date): Promise<Record<string, number>> {
  const passed = await database.query<Passed[]>(
    `SELECT "id", "kind", "owner_role" AS "ownerRole",
       (SELECT count(*)::int FROM "case_steps" AS "step" WHERE "step"."case_id" = "clock"."case_id"
        AND "cause_id" = "clock"."id"::text AND "cause" ->> 'kind' = 'clock' AND "at" = "ended_at") AS "steps",
       (SELECT count(*)::int FROM "case_events" AS "event" WHERE "event"."case_id" = "clock"."case_id"
        AND "type" = 'escalated' AND "subject_id" = "clock"."id" AND "at" = "ended_at") AS "escalations"
     FROM "clocks" AS "clock" WHERE "state" = 'passed' AND "due_at" = $1 AND "ended_at" >= "due_at"`,
    [dueAt],
  );
  const successors = await readSuccessors(database, dueAt);
  return tally(passed.map((clock) => inWords(clock, successors.get(deriveId(clock.id, 0)))));
}

function inWords({ kind, ownerRole, steps, escalations }: Passed, next: Successor | undefined): string {
  const once = escalations === 1 ? 'once' : `${escalations} times`;
  const who = next ? `${next.tasks} task, at rung ${next.rung} of ${next.ownerRole}` : 'nobody next';
  return `${kind} of ${ownerRole}: ${steps} step, escalated ${once}; ${who}`;
}

/** The clocks that came after, by id; a task counts when it is due as its clock is. */
async function readSuccessors(database: DataSource, dueAt: Date): Promise<Map<string, Successor>> {
  const rows = await database.query<(Successor & { id: string })[]>(
    `SELECT "id", "rung", "owner_role" AS "ownerRole",
       (SELECT count(*)::int FROM "tasks" AS "task" WHERE "task"."case_id" = "clock"."case_id" AND "clock_id" = "clock"."id" AND "task"."state" = 'open'
        AND "task"."due_at" = "clock"."due_at" AND "task"."owner_user_id" = "clock"."owner_user_id") AS "tasks"
     FROM "clocks" AS "clock" WHERE "state" = 'running' AND "start" >= $1 AND "due_at" > "start"`,
    [dueAt],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** How many steps each kind of cause has brought about. */
export async function stepsByCause(database: DataSource): Promise<Record<string, number>> {
  const rows = await database.query<{ kind: string; steps: number }[]>(
    `SELECT "cause" ->> 'kind' AS "kind", count(*)::int AS "steps" FROM "case_steps" GROUP BY 1`,
  );
  return Object.fromEntries(rows.map(({ kind, steps }) => [kind, steps]));
}

/** How many cases lack a step between their first and their last. */
export async function gapsInSteps(database: DataSource): Promise<number> {
  const rows = await database.query<unknown[]>(
    'SELECT "case_id" FROM "case_steps" GROUP BY 1 HAVING count(*) <> max("number") OR min("number") <> 1',
  );
  return rows.length;
}

function tally(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const each of words) counts[each] = (counts[each] ?? 0) + 1;
  return counts;
}
