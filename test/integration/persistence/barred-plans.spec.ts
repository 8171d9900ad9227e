import { randomUUID } from 'node:crypto';
import { AssemblySnapshot } from '#persistence/assembly-runs/assembly-snapshot';
import { freshDatabases } from './database.js';
import { plansOf, sentBy } from './million-cases/plans.js';

const [REGIONS, EXPERTS, WEEKLY, WEEKS, HELD, TO_HOLD] = [10, 1_000, 100, 52, 20_000, 500];
/** What is read once, as everybody who may be away, and for each slot: a third of what it takes without the indexes. */
const [PAGES_AT_ONCE, PAGES_A_SLOT] = [2_000, 600];

/** A year of slots and what experts said of them, years of meetings that were held, and those of the next weeks. */
const FILL = [
  `INSERT INTO "experts" ("id", "user_id", "region_id", "organisation_id", "expert_by_experience", "max_active_cases",
     "min_cases_per_year", "travel_minutes", "shares_supra_regionally")
   SELECT md5('expert' || n)::uuid, md5('user' || n)::uuid, md5('region' || n % ${REGIONS})::uuid,
     md5('employer')::uuid, false, 4, 6, 20, false FROM generate_series(1, ${EXPERTS}) n`,
  `INSERT INTO "meeting_slots" ("id", "region_id", "weekly_slot_id", "starts_at", "ends_at")
   SELECT md5('slot' || n || 'in' || week)::uuid, md5('region' || n % ${REGIONS})::uuid, md5('weekly' || n)::uuid,
     "starts_at", "starts_at" + interval '90 minutes'
   FROM generate_series(1, ${WEEKLY}) n, generate_series(1, ${WEEKS}) week, LATERAL (
     SELECT timestamptz '2099-01-05 08:00Z' + week * interval '7 days' + n % 5 * interval '1 day'
       + n / 5 % 8 * interval '1 hour' AS "starts_at") t`,
  `INSERT INTO "slot_availabilities" ("id", "expert_id", "weekly_slot_id", "available")
   SELECT gen_random_uuid(), md5('expert' || n)::uuid, md5('weekly' || 1 + (n + 10 * k) % ${WEEKLY})::uuid, k = 4
   FROM generate_series(1, ${EXPERTS}) n, generate_series(1, 4) k`,
  `INSERT INTO "slot_availabilities" ("id", "expert_id", "meeting_slot_id", "available")
   SELECT gen_random_uuid(), md5('expert' || n)::uuid, md5('slot' || 1 + n % ${WEEKLY} || 'in' || week)::uuid, week % 7 = 0
   FROM generate_series(1, ${EXPERTS}) n, generate_series(1, ${WEEKS}, 2) week`,
  `INSERT INTO "sessions" ("id", "case_id", "status", "planned_at", "attendances")
   SELECT gen_random_uuid(), md5('case' || n)::uuid, CASE WHEN n <= ${HELD} THEN 'held' ELSE 'planned' END,
     timestamptz '2099-12-20 08:00Z' + (n - ${HELD}) * interval '1 hour', '[]'
   FROM generate_series(1, ${HELD + TO_HOLD}) n`,
  `INSERT INTO "invitations" ("id", "case_id", "proposal_id", "expert_id", "user_id", "organisation_id", "status", "invited_at")
   SELECT gen_random_uuid(), md5('case' || n)::uuid, md5('proposal')::uuid, md5('expert' || n % ${EXPERTS})::uuid,
     md5('user')::uuid, md5('employer')::uuid, 'accepted', now()
   FROM generate_series(1, ${HELD + TO_HOLD}) n`,
];

describe('who cannot come in which slot', () => {
  const { dataSource } = freshDatabases();

  it.each([1, 20])(
    'is read from %i slots, not from all that was ever said or held',
    async (count) => {
      const database = dataSource();
      await database.transaction(async (manager) => {
        // As a database is restored: without looking every reference up.
        await manager.query('SET LOCAL session_replication_role = replica');
        for (const sql of FILL) await manager.query(sql);
      });
      await database.query('VACUUM ANALYZE');
      const slots = await database.query<{ id: string }[]>(
        `SELECT "id" FROM "meeting_slots" WHERE "starts_at" > '2099-12-20' ORDER BY "starts_at", "id" LIMIT $1`,
        [count],
      );
      const ids = slots.map(({ id }) => id);
      const [sent] = await sentBy(database, async () => {
        expect((await new AssemblySnapshot(database.manager).barred(ids, randomUUID())).length).toBeGreaterThan(count);
      });
      const plans = await plansOf(database, sent!);
      expect(plans.map(({ text }) => text).filter((text) => !text.includes('"sessions_to_hold_idx"'))).toEqual([]);
      expect(plans.map(({ pages }) => pages).filter((pages) => pages > PAGES_AT_ONCE + PAGES_A_SLOT * count)).toEqual(
        [],
      );
    },
    60_000,
  );
});
