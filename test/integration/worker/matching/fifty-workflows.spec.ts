import { Client } from 'pg';
import { submit } from '../../../stories/side-roads/begin.js';
import type { Row, ToldCase } from '../../../stories/teller/steps.js';
import { Teller } from '../../../stories/teller/teller.js';
import { WorkingWorld } from '../working-world.js';

jest.setTimeout(600_000);

const CASES = 50;
const LIMIT = 3;

/** Six by experience and fourteen who know help for young people; nobody else anywhere. */
const POOL_OF_TWENTY = [
  `UPDATE "experts" SET "left_on" = '2020-01-01'`,
  `UPDATE "experts" SET "left_on" = NULL, "max_active_cases" = ${LIMIT} WHERE "id" IN (
     (SELECT e."id" FROM "experts" e JOIN "regions" r ON r."id" = e."region_id" AND r."code" = 'ME'
      WHERE e."expert_by_experience" ORDER BY e."id" LIMIT 6)
     UNION ALL
     (SELECT e."id" FROM "experts" e JOIN "regions" r ON r."id" = e."region_id" AND r."code" = 'ME'
      JOIN "expert_domains" d ON d."expert_id" = e."id" AND d."domain" = 'jeugdhulp' AND d."level" >= 2
      WHERE NOT e."expert_by_experience" ORDER BY e."id" LIMIT 14))`,
];

interface Load {
  open: number;
  seats: number;
}

describe('fifty cases of the real process at once on a pool of twenty', () => {
  let world: WorkingWorld;
  let database: Client;

  beforeAll(async () => {
    world = await WorkingWorld.start();
    database = new Client({ connectionString: world.databaseUrl });
    await database.connect();
    for (const statement of POOL_OF_TWENTY) await database.query(statement);
  }, 120_000);
  afterAll(async () => {
    await database?.end();
    await world?.stop();
  });

  it('overbooks nobody, gives each a team or says that there is none, and one slot to one case', async () => {
    const teller = new Teller(world);
    const told: ToldCase[] = [];
    for (let n = 0; n < CASES; n += 1) {
      const one = await submit(teller, `Wat heeft gezin ${n} nodig?`);
      await one.accept();
      told.push(one);
    }
    const proposals = await Promise.all(told.map((one) => one.post('coordinator', 'team-proposals')));
    expect(new Set(proposals.map(({ status }) => status))).toEqual(new Set(['proposed']));

    const invited = await Promise.all(
      told.map((one, index) =>
        one.post<Row>('coordinator', 'invitations', { proposalId: proposals[index]!.id, question: 'Wat is er nodig?' }),
      ),
    );
    expect(new Set(invited.map(({ status }) => status))).toEqual(new Set(['invited', 'infeasible']));
    const { rows: loads } = await database.query<Load>(
      `SELECT count(DISTINCT "case_id")::int AS "open", count(*)::int AS "seats" FROM "invitations"
       WHERE "status" = 'invited' GROUP BY "expert_id"`,
    );
    expect(Math.max(...loads.map(({ open }) => open))).toBe(LIMIT);
    const teams = invited.filter(({ status }) => status === 'invited').length;
    expect(loads.reduce((sum, { seats }) => sum + seats, 0)).toBeGreaterThanOrEqual(3 * teams);
    const { rows: slots } = await database.query<{ cases: number }>(
      `SELECT count(DISTINCT "case_id")::int AS "cases" FROM "sessions" WHERE "status" <> 'cancelled' AND "slot_id" IS NOT NULL
       GROUP BY "slot_id" HAVING count(*) > 1`,
    );
    expect(slots).toEqual([]);
    for (const [index, { status, id }] of invited.entries()) {
      const all = await told[index]!.list<Row & { members: unknown[] }>('team-proposals');
      const answer = all.find((one) => one.id === id)!;
      expect(await told[index]!.openInvitations()).toHaveLength(status === 'invited' ? answer.members.length : 0);
    }
  });
});
