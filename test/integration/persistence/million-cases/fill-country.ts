import type { DataSource } from 'typeorm';

/** A country after some years: forty regions, a million cases of which some six thousand are open. */
export const COUNTRY = { regions: 40, peoplePerRegion: 40, cases: 1_000_000, openEvery: 167, doneTasks: 1_200_000 };

/** Ids by number, so that rows can point at each other without being read. */
const uuid = (kind: number, number: string) =>
  `(lpad('${kind}', 8, '0') || '-0000-4000-8000-' || lpad((${number})::text, 12, '0'))::uuid`;
const region = (number: string) => uuid(1, `(${number}) % ${COUNTRY.regions}`);
/** One of the first so many people of the region with this number. */
const oneOf = (people: number, number: string) =>
  uuid(
    2,
    `(${number}) % ${COUNTRY.regions} * ${COUNTRY.peoplePerRegion} + (${number}) / ${COUNTRY.regions} % ${people}`,
  );
const coordinator = (number: string) => oneOf(10, number);
const anybody = (number: string) => oneOf(COUNTRY.peoplePerRegion, number);

/** A coordinator of the first region, and that region. */
export const SOMEBODY = {
  userId: '00000002-0000-4000-8000-000000000000',
  colleagueId: '00000002-0000-4000-8000-000000000001',
  regionId: '00000001-0000-4000-8000-000000000000',
};

const isOpen = `n % ${COUNTRY.openEvery} = 0`;
/** Of the tasks that were done, one in four had a term. */
const hasClock = `(${isOpen} OR n % 4 = 0)`;
const due = `timestamptz '2026-11-22 16:00Z' + (n / 7 % 40) * interval '1 day'`;
const numbers = (count: number) => `generate_series(0, ${count - 1}) AS n`;

const STATEMENTS = [
  `INSERT INTO "regions" ("id", "code", "name")
   SELECT ${region('n')}, 'R' || n, 'Regio ' || n FROM ${numbers(COUNTRY.regions)}`,
  `INSERT INTO "users" ("id", "issuer", "subject", "display_name", "roles", "region_id")
   SELECT ${uuid(2, 'n')}, 'issuer', 'user-' || n, 'Persoon ' || n,
     CASE WHEN n % ${COUNTRY.peoplePerRegion} < 10 THEN ARRAY['coordinator'] ELSE ARRAY['expert'] END,
     ${region(`n / ${COUNTRY.peoplePerRegion}`)}
   FROM ${numbers(COUNTRY.regions * COUNTRY.peoplePerRegion)}`,
  `INSERT INTO "cases" ("id", "reference", "region_id", "track", "anonymous", "urgent", "phase", "casusinbrenger_id",
     "coordinator_id", "regievoerder_id", "policy_version", "submitted_at", "waiting_for_role", "waiting_for_user_id")
   SELECT ${uuid(3, 'n')}, 'R-' || n, ${region('n')}, 'case', false, false,
     CASE WHEN ${isOpen} THEN 'plan' ELSE 'closed' END, ${anybody('n')}, ${coordinator('n')}, ${anybody('n + 40')}, 1,
     timestamptz '2020-01-01Z' + n * interval '200 seconds',
     CASE WHEN ${isOpen} THEN 'coordinator' END, CASE WHEN ${isOpen} THEN ${coordinator('n + 40')} END
   FROM ${numbers(COUNTRY.cases)}`,
  `INSERT INTO "clocks" ("id", "case_id", "kind", "subject_id", "start", "term", "due", "due_at", "pauses", "state",
     "owner_role", "term_source", "reminders", "rung", "policy_version")
   SELECT ${uuid(4, 'n')}, ${uuid(3, 'n')}, 'plan', ${uuid(3, 'n')}, ${due},
     '{"calendar": "agreed", "amount": 5, "unit": "workingDays"}', '2026-11-22', ${due}, '[]',
     CASE WHEN ${isOpen} THEN 'running' ELSE 'met' END,
     'coordinator', 'policy', 0, 0, 1
   FROM ${numbers(COUNTRY.cases)} WHERE ${hasClock}`,
  `INSERT INTO "tasks" ("id", "region_id", "case_id", "kind", "subject_id", "owner_role", "owner_user_id", "clock_id",
     "since", "due_at", "state", "ended_at")
   SELECT ${uuid(5, 'n')}, ${region('n')}, ${uuid(3, `n % ${COUNTRY.cases}`)}, 'confirmPlan', ${uuid(3, 'n')},
     'coordinator', ${coordinator('n')}, CASE WHEN ${hasClock} THEN ${uuid(4, 'n')} END,
     ${due} - interval '9 days', ${due}, 'done', ${due}
   FROM ${numbers(COUNTRY.doneTasks)}`,
  `INSERT INTO "tasks" ("id", "region_id", "case_id", "kind", "subject_id", "owner_role", "owner_user_id", "clock_id",
     "since", "due_at", "state")
   SELECT ${uuid(6, 'n')}, ${region('n')}, ${uuid(3, 'n')}, 'confirmPlan', ${uuid(3, 'n')}, 'coordinator',
     CASE WHEN n / ${COUNTRY.openEvery} % 4 <> 0 THEN ${coordinator('n')} END, ${uuid(4, 'n')},
     ${due} - interval '9 days', ${due}, 'open'
   FROM ${numbers(COUNTRY.cases)} WHERE ${isOpen}`,
  `INSERT INTO "participants" ("id", "case_id", "user_id", "role", "view", "since", "until")
   SELECT ${uuid(7, 'n')}, ${uuid(3, 'n')}, ${anybody('n')}, 'casusinbrenger', 'full', ${due} - interval '9 days',
     NULL
   FROM ${numbers(COUNTRY.cases)} WHERE ${isOpen}`,
];

/** Fills a database straight, in the way a database is restored: without looking every reference up. */
export async function fillCountry(dataSource: DataSource): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('SET session_replication_role = replica');
    for (const statement of STATEMENTS) await runner.query(statement);
    await runner.query('SET session_replication_role = DEFAULT');
    await runner.query('VACUUM ANALYZE');
  } finally {
    await runner.release();
  }
}
