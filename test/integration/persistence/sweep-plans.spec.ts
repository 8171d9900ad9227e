import type { DataSource } from 'typeorm';
import { AbsentMembersRepository } from '#persistence/consistency/absent-members.repository';
import { NeglectRepository } from '#persistence/consistency/neglect.repository';
import { ProcessConsistencyRepository } from '#persistence/consistency/process-consistency.repository';
import { StoredProcessesRepository } from '#persistence/consistency/stored-processes.repository';
import { UndividedWorkRepository } from '#persistence/consistency/undivided-work.repository';
import { DeparturesRepository } from '#persistence/departures/departures.repository';
import { RegionTasksRepository } from '#persistence/region-tasks/region-tasks.repository';
import { freshDatabases } from './database.js';
import { addCase, addRegion, AT, type Region } from './fixtures.js';
import { type Plan, plansOf, sentBy } from './million-cases/plans.js';

const CASES = 100_000;
const OPEN_EVERY = 500;
const LARGE = ['cases', 'clocks', 'tasks', 'commands', 'case_steps'];
const NOW = new Date(AT);

/** Years of cases, of which one in five hundred is open; each with a clock, a task, a command and a step. */
const FILL = [
  `INSERT INTO "cases" ("id", "reference", "region_id", "track", "anonymous", "urgent", "phase", "casusinbrenger_id",
     "coordinator_id", "policy_version", "submitted_at")
   SELECT md5('case' || n)::uuid, 'X-' || n, $1, 'case', false, false,
     CASE WHEN n % ${OPEN_EVERY} = 0 THEN 'plan' ELSE 'closed' END, $2, $2, 1, now() FROM generate_series(1, ${CASES}) n`,
  `INSERT INTO "clocks" ("id", "case_id", "kind", "subject_id", "start", "term", "due", "due_at", "pauses", "state",
     "owner_role", "term_source", "reminders", "rung", "policy_version")
   SELECT md5('clock' || n)::uuid, md5('case' || n)::uuid, 'plan', md5('case' || n)::uuid, now(), '{}', '2026-11-22',
     timestamptz '2026-11-22 16:00Z' + n * interval '1 second', '[]',
     CASE WHEN n % ${OPEN_EVERY} = 0 THEN 'running' ELSE 'met' END, 'coordinator', 'policy', 0, 0, 1
   FROM generate_series(1, ${CASES}) n WHERE $1::uuid <> $2::uuid`,
  `INSERT INTO "tasks" ("id", "region_id", "case_id", "kind", "subject_id", "owner_role", "owner_user_id", "since",
     "due_at", "state")
   SELECT md5('task' || n)::uuid, $1, md5('case' || n)::uuid, 'confirmPlan', md5('case' || n)::uuid, 'coordinator',
     $2::uuid, now(), timestamptz '2026-11-22 16:00Z' + n * interval '1 second',
     CASE WHEN n % ${OPEN_EVERY} = 0 THEN 'open' ELSE 'done' END FROM generate_series(1, ${CASES}) n
   WHERE $1::uuid <> $2::uuid`,
  `INSERT INTO "commands" ("id", "user_id", "idempotency_key", "body_hash", "case_id", "name", "answer", "created_at")
   SELECT md5('command' || n)::uuid, $2, n::text, '', md5('case' || n)::uuid, 'pauseCase',
     CASE WHEN n % 10000 <> 0 THEN '{}'::jsonb END, timestamptz '2026-01-01Z' + n * interval '1 second'
   FROM generate_series(1, ${CASES}) n WHERE $1::uuid <> $2::uuid`,
  `INSERT INTO "case_steps" ("case_id", "number", "cause_id", "cause", "facts", "at")
   SELECT md5('case' || n)::uuid, 1, md5('command' || n), '{"kind": "command"}', '{}', now()
   FROM generate_series(1, ${CASES}) n WHERE $1::uuid <> $2::uuid`,
];

describe('plans of the sweeper', () => {
  const { dataSource } = freshDatabases();

  it('look at what is open, however much was ever closed', async () => {
    const database = dataSource();
    const region = await addRegion(database, 'ME');
    const { id: caseId } = await addCase(database, region);
    await fill(database, region);
    const cases = new ProcessConsistencyRepository(database);
    const neglect = new NeglectRepository(database);
    const trouble = { regionId: region.id, caseId, subjectId: caseId, dueAt: AT };
    const plans = await plansOfAll(database, async () => {
      await cases.openCases();
      await cases.waitingForStart();
      await cases.regionsOf([caseId]);
      await neglect.lateClocks(NOW);
      await neglect.overdueWithoutOwner(NOW);
      await neglect.unansweredCommands(NOW);
      await new UndividedWorkRepository(database).tasks(region.id, NOW, NOW);
      await new DeparturesRepository(database).due(AT);
      await new AbsentMembersRepository(database).reconcile(NOW);
      await new RegionTasksRepository(database).reconcile('restoreCase', [trouble], NOW);
      await new StoredProcessesRepository(database).read(caseId);
    });
    expect(plans.length).toBeGreaterThan(70);
    const scanning = plans.filter(({ scanned }) => scanned.some((table) => LARGE.includes(table)));
    expect(scanning.map(({ sql, text }) => ({ sql, text }))).toEqual([]);
  }, 120_000);
});

async function fill(database: DataSource, region: Region): Promise<void> {
  await database.transaction(async (manager) => {
    // As a database is restored: without looking every reference up.
    await manager.query('SET LOCAL session_replication_role = replica');
    for (const sql of FILL) await manager.query(sql, [region.id, region.userId]);
  });
  await database.query('VACUUM ANALYZE');
}

async function plansOfAll(database: DataSource, work: () => Promise<unknown>): Promise<Plan[]> {
  const plans: Plan[] = [];
  for (const { sql, parameters } of await sentBy(database, work)) {
    if (!/^\s*(SELECT|INSERT|UPDATE|WITH)/.test(sql)) continue;
    const written = parameters.map((value) => (value instanceof Date ? value.toISOString() : value));
    plans.push(...(await plansOf(database, { sql, parameters: written })));
  }
  return plans;
}
