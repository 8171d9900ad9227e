import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Role } from '#contracts/codes';
import { NoticeEntity } from '#persistence/notices/notice.entity';
import { NoticeStreamsRepository } from '#persistence/notices/notice-streams.repository';
import { ParticipantEntity } from '#persistence/participants/participant.entity';
import { connectService } from '#persistence/services/connect-service';
import { TaskEntity } from '#persistence/tasks/task.entity';
import type { Identity } from '#persistence/work/identity';
import { asPerson } from '../../../support/as-person.js';
import { serviceUrls } from '../../../support/service-urls.js';
import { freshDatabases } from '../database.js';
import { addCase, addRegion, addUser, AT, type Region, taskOf } from '../fixtures.js';

describe('what an expert has in the database', () => {
  const { dataSource, url } = freshDatabases();
  let region: Region;
  let api: DataSource;
  let expert: string;
  let colleague: string;
  beforeEach(async () => {
    region = await addRegion(dataSource(), 'ME');
    api = await connectService((await serviceUrls(url())).api, 'api');
    expert = await addUser(dataSource(), region.id, 'Esra');
    colleague = await addUser(dataSource(), region.id, 'Evi');
  });
  afterEach(() => api.destroy());

  const identity = (userId: string, standsInFor: string[] = [], roles: Role[] = ['expert'], of = region): Identity => ({
    ...{ userId, people: [userId, ...standsInFor], regionId: of.id, organisationId: null, roles },
  });
  const TABLES = ['cases', 'participants', 'tasks', 'notices'];
  const rowsFor = (who: Identity, tables = TABLES) =>
    asPerson(who, async () => {
      const counted: Record<string, number> = {};
      for (const table of tables) {
        const [row] = await api.query<[{ rows: number }]>(`SELECT count(*)::int AS "rows" FROM "${table}"`);
        counted[table] = row.rows;
      }
      return counted;
    });

  it.each(['full', 'asked'] as const)('goes to nobody who stands in, whose seat is %s', async (view) => {
    const { id: caseId } = await addCase(dataSource(), region);
    const part = { id: randomUUID(), caseId, userId: expert, view, since: AT, until: null };
    const task = taskOf(caseId, { regionId: region.id, ownerRole: 'expert', ownerUserId: expert });
    await dataSource()
      .getRepository(ParticipantEntity)
      .insert({ ...part, role: 'expert' });
    await dataSource().getRepository(TaskEntity).insert(task);
    await dataSource()
      .getRepository(NoticeEntity)
      .insert({
        ...{ id: randomUUID(), regionId: region.id, userId: expert, kind: 'asked', taskId: task.id, caseId, dueAt: AT },
        ...{ createdAt: AT, open: true, readAt: null, readBy: [], mailId: null },
      });
    const nothing = { cases: 0, participants: 0, tasks: 0, notices: 0 };
    expect(await rowsFor(identity(colleague, [expert]))).toEqual(nothing);
    expect(await rowsFor(identity(expert))).toMatchObject({ cases: 1, tasks: 1, notices: 1 });
    const listens = (key: string, userId: string, standsInFor: string[]) => ({
      ...{ key, userId, regionId: region.id, standsInFor, sessionId: null },
    });
    const streams = [listens('evi', colleague, [expert]), listens('esra', expert, [])];
    const told = await new NoticeStreamsRepository(api).look(streams, AT);
    expect(new Map(told.map(({ key, unread }) => [key, unread]))).toEqual(
      new Map([
        ['evi', 0],
        ['esra', 1],
      ]),
    );
    // The same part, task and notice in another role go along.
    await dataSource().query(`UPDATE "participants" SET "role" = 'regievoerder' WHERE "user_id" = $1`, [expert]);
    await dataSource().query(`UPDATE "tasks" SET "owner_role" = 'regievoerder'`);
    expect(await rowsFor(identity(colleague, [expert]))).toMatchObject({ cases: 1, tasks: 1, notices: 1 });
  });

  it('as knowledge and diary is read by themselves and who runs their region', async () => {
    const elsewhere = await addRegion(dataSource(), 'NO');
    const expertId = randomUUID();
    await dataSource().query(
      `INSERT INTO "experts" ("id", "user_id", "region_id", "organisation_id", "expert_by_experience", "max_active_cases",
         "min_cases_per_year", "travel_minutes", "shares_supra_regionally", "shares_nationally", "may_not_sit_with")
       VALUES ($1, $2, $3, $4, false, 4, 2, 20, true, true, '{}')`,
      [expertId, expert, region.id, region.organisationId],
    );
    await dataSource().query(
      `INSERT INTO "expert_domains" ("expert_id", "domain", "level", "registration") VALUES ($1, 'lvb', 2, 'SKJ 1')`,
      [expertId],
    );
    const slotId = randomUUID();
    await dataSource().query(
      `INSERT INTO "meeting_slots" ("id", "region_id", "starts_at", "ends_at", "urgent_only")
       VALUES ($1, $2, now() + interval '1 day', now() + interval '25 hours', false)`,
      [slotId, region.id],
    );
    await dataSource().query(
      `INSERT INTO "slot_availabilities" ("id", "expert_id", "meeting_slot_id", "available") VALUES ($1, $2, $3, false)`,
      [randomUUID(), expertId, slotId],
    );
    const reads = async (who: Identity) => Object.values(await rowsFor(who, ['expert_domains', 'slot_availabilities']));
    expect(await reads(identity(expert))).toEqual([1, 1]);
    expect(await reads(identity(region.userId, [], ['coordinator']))).toEqual([1, 1]);
    expect(await reads(identity(region.userId, [], ['regionAdmin']))).toEqual([1, 1]);
    const strangers = [
      identity(colleague, [expert]),
      identity(region.userId, [], ['auditor', 'casusinbrenger', 'mandateHolder', 'provider', 'regievoerder']),
      identity(elsewhere.userId, [], ['coordinator', 'regionAdmin'], elsewhere),
    ];
    for (const who of strangers) expect([who.roles, await reads(who)]).toEqual([who.roles, [0, 0]]);
    // How much the shared pool knows is told to who manages a region, and about that region only.
    const known = (who: Identity, of: Region) =>
      asPerson(who, () => api.query('SELECT * FROM access.pool_knowledge($1, current_date)', [of.id]));
    const manager = identity(elsewhere.userId, [], ['coordinator'], elsewhere);
    expect(await known(manager, elsewhere)).toEqual([{ domain: 'lvb', level: 2, people: 1 }]);
    expect(await known(manager, region)).toEqual([]);
    expect(await known(identity(colleague), region)).toEqual([]);
    const meets = (who: Identity) =>
      asPerson(who, () => api.query('SELECT access.meets_in_slot($1, $2) AS "meets"', [expertId, slotId]));
    expect(await meets(manager)).toEqual([{ meets: false }]);
  });
});
