import type { DataSource } from 'typeorm';
import { SessionCallsRepository } from '#persistence/calendars/session-calls.repository';
import { connectService } from '#persistence/services/connect-service';
import { SessionAttendeesRepository } from '#persistence/sessions/session-attendees.repository';
import type { Identity } from '#persistence/work/identity';
import { asPerson } from '../../support/as-person.js';
import { serviceUrls } from '../../support/service-urls.js';
import { freshDatabases } from './database.js';
import { addRegion, addUser, type Region } from './fixtures.js';
import { plansOf, sentBy } from './million-cases/plans.js';

const CASES = 2_000;
/** Far below one page a case, let alone what row level security reads to judge one. */
const PAGES = 1_000;
const NOW = '2099-03-01T09:00:00.000Z';

/** Open cases of $2 with one expert and a session to come; $3 brought two of them in, and $4 is the expert of three. */
const FILL = [
  `INSERT INTO "cases" ("id", "reference", "region_id", "track", "anonymous", "urgent", "phase", "casusinbrenger_id",
     "coordinator_id", "policy_version", "submitted_at")
   SELECT md5('case' || n)::uuid, 'X-' || n, $1, 'case', false, false, 'deliberation',
     CASE WHEN n <= 2 THEN $3::uuid ELSE $2 END, $2, 1, now() FROM generate_series(1, ${CASES}) n WHERE $4::uuid <> $1`,
  `INSERT INTO "participants" ("id", "case_id", "user_id", "role", "view", "since")
   SELECT gen_random_uuid(), md5('case' || n)::uuid, part."user_id", part."role", 'full', now()
   FROM generate_series(1, ${CASES}) n, LATERAL (VALUES
     (CASE WHEN n <= 2 THEN $3::uuid ELSE $2 END, 'casusinbrenger'), (CASE WHEN n % 700 = 0 THEN $4::uuid ELSE $1 END, 'expert')
   ) part ("user_id", "role")`,
  `INSERT INTO "invitations" ("id", "case_id", "proposal_id", "expert_id", "user_id", "organisation_id", "status", "invited_at")
   SELECT gen_random_uuid(), "case_id", $1, $2, "user_id", $3, 'accepted', now()
   FROM "participants" WHERE "role" = 'expert' AND $4::uuid <> $1`,
  `INSERT INTO "sessions" ("id", "case_id", "status", "planned_at", "attendances")
   SELECT gen_random_uuid(), "id", 'planned', timestamptz '${NOW}' + interval '1 day', '[]' FROM "cases"
   WHERE $4::uuid NOT IN ($1::uuid, $2::uuid, $3::uuid)`,
];

describe('reads of calendars', () => {
  const { dataSource, url } = freshDatabases();
  let api: DataSource;
  let region: Region;
  let people: { anna: string; eva: string; koen: string };
  beforeEach(async () => {
    const database = dataSource();
    region = await addRegion(database, 'ME');
    const add = (name: string) => addUser(database, region.id, name);
    people = { anna: await add('anna'), eva: await add('eva'), koen: await add('koen') };
    await database.query(`UPDATE "users" SET "roles" = '{expert}' WHERE "id" = $1`, [people.eva]);
    await database.transaction(async (manager) => {
      await manager.query('SET LOCAL session_replication_role = replica');
      for (const sql of FILL) await manager.query(sql, [region.id, region.userId, people.anna, people.eva]);
    });
    await database.query(
      `INSERT INTO "absences" ("id", "region_id", "user_id", "substitute_user_id", "from", "until", "recorded_by", "recorded_at")
       VALUES (gen_random_uuid(), $1, $2, $3, '2099-03-01', '2099-03-02', $2, now())`,
      [region.id, people.anna, people.koen],
    );
    await database.query('VACUUM ANALYZE');
    api = await connectService((await serviceUrls(url())).api, 'api');
  }, 60_000);
  afterEach(() => api.destroy());

  it.each([
    ['brought cases in', 'anna', 'casusinbrenger', 2],
    ['has a seat', 'eva', 'expert', 2],
    ['stands in', 'koen', 'casusinbrenger', 2],
  ] as const)('start from who %s, however many others meet', async (_what, name, role, meetings) => {
    const userId = people[name];
    const standsInFor = name === 'koen' ? [people.anna] : [];
    const identity: Identity = {
      userId,
      people: [userId, ...standsInFor],
      regionId: region.id,
      ...{ organisationId: null, roles: [role] },
    };
    const attendees = new SessionAttendeesRepository(api);
    await asPerson(identity, async () => {
      expect(await attendees.ofPerson(userId, NOW)).toHaveLength(meetings);
      const [sent] = await sentBy(api, () => attendees.ofPerson(userId, NOW));
      const plans = await plansOf(api, sent!);
      expect(plans.map(({ pages }) => pages).filter((pages) => pages > PAGES)).toEqual([]);
    });
  });

  it('read no table at all while nothing changes', async () => {
    const calls = new SessionCallsRepository(dataSource());
    const [sent] = await sentBy(dataSource(), () => calls.traces());
    const plans = await plansOf(dataSource(), sent!);
    expect(plans.map(({ scanned, pages }) => [scanned, pages])).toEqual([
      [[], 0],
      [[], 0],
    ]);
  });
});
