import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Role } from '#contracts/codes';
import { AbsentMembersRepository } from '#persistence/consistency/absent-members.repository';
import { ExpertEntity } from '#persistence/experts/expert.entity';
import { InvitationEntity } from '#persistence/invitations/invitation.entity';
import { NoticeEntity } from '#persistence/notices/notice.entity';
import { connectService } from '#persistence/services/connect-service';
import { SessionEntity } from '#persistence/sessions/session.entity';
import { TaskEntity } from '#persistence/tasks/task.entity';
import { asPerson } from '../../support/as-person.js';
import { serviceUrls } from '../../support/service-urls.js';
import { AbsencesWorld, WEEK } from './absences-world.js';

const MEETING = '2026-12-02T09:00:00.000Z';
const INSIDE_TOO = '2026-12-03T09:00:00.000Z';
const AFTER = '2026-12-09T09:00:00.000Z';

describe('a meeting without an expert who said yes', () => {
  let absences: AbsencesWorld;
  let worker: DataSource;
  let members: AbsentMembersRepository;
  let elsewhere: string;
  let caseId: string;
  let expertId: string;
  beforeAll(async () => {
    absences = await AbsencesWorld.start();
    absences.now = new Date('2026-11-24T09:00:00.000Z');
    const { url } = absences.world.database.options as { url: string };
    worker = await connectService((await serviceUrls(url)).worker, 'worker');
    members = new AbsentMembersRepository(worker);
    elsewhere = await absences.world.addRegion('NO');
    ({ caseId } = await absences.caseOfAnna());
    expertId = await expertOf('esra');
  }, 60_000);
  afterAll(async () => {
    await worker.destroy();
    await absences.stop();
  }, 30_000);
  beforeEach(async () => {
    await absences.beginAnew();
    for (const table of ['tasks', 'notices', 'sessions', 'invitations']) {
      await absences.world.database.query(`DELETE FROM "${table}"`);
    }
    await inRegion(absences.world.regionId);
  });

  async function expertOf(name: string): Promise<string> {
    const { database, regionId, gemeenteId } = absences.world;
    const room = { maxActiveCases: 4, minCasesPerYear: 0, travelMinutes: 20, expertByExperience: false };
    const row = { id: randomUUID(), userId: absences.ids[name]!, regionId, organisationId: gemeenteId, ...room };
    const free = { sharesSupraRegionally: false, absentFrom: null, absentTo: null, mayNotSitWith: [] };
    await database.getRepository(ExpertEntity).insert({ ...row, ...free });
    return row.id;
  }
  const inRegion = (regionId: string, phase = 'deliberation') =>
    absences.world.database.query(
      `UPDATE "cases" SET "region_id" = $2, "phase" = $3, "coordinator_id" = $4 WHERE "id" = $1`,
      [caseId, regionId, phase, absences.ids['corrie']],
    );
  async function invite(status: InvitationEntity['status'] = 'accepted'): Promise<string> {
    const id = randomUUID();
    const who = { proposalId: randomUUID(), expertId, userId: absences.ids['esra']!, covers: [], declineReason: null };
    await absences.world.database.getRepository(InvitationEntity).insert({
      ...{ id, caseId, ...who, organisationId: absences.world.gemeenteId, status, slot: null, note: null },
      ...{ invitedAt: '2026-11-20T09:00:00.000Z', answeredAt: '2026-11-21T09:00:00.000Z' },
    });
    return id;
  }
  async function meet(plannedAt = MEETING, status: SessionEntity['status'] = 'planned'): Promise<string> {
    const id = randomUUID();
    await absences.world.database.getRepository(SessionEntity).insert({
      ...{ id, caseId, status, plannedAt, heldAt: null, attendances: [], place: null, notes: null, slotId: null },
    });
    return id;
  }
  const away = (by: string, more: object = {}) =>
    absences.post('absences', by, { ...WEEK, userId: absences.ids['esra'], ...more });
  const tasks = () =>
    absences.world.database.getRepository(TaskEntity).find({
      where: { kind: 'replaceAbsentMember' },
      order: { ordinal: 'ASC' },
    });
  const sweep = (at = absences.now) => members.reconcile(at);
  const move = (id: string, changes: Partial<SessionEntity>) =>
    absences.world.database.getRepository(SessionEntity).update({ id }, changes as object);

  it.each(['esra', 'corrie', 'bas'])('is the work of its coordinator as soon as %s records the absence', async (by) => {
    const invitationId = await invite();
    await meet(MEETING, 'reserved');
    const { body } = await away(by).expect(201);
    expect(body).toMatchObject({ meetings: 1 });
    expect((body as { summary: string }).summary).toContain('zei ja op 1 overleg in die tijd');
    const [task, ...more] = await tasks();
    expect(more).toEqual([]);
    expect(task).toMatchObject({
      ...{ caseId, subjectId: invitationId, regionId: absences.world.regionId, about: '2026-12-02', state: 'open' },
      ...{ ownerRole: 'coordinator', ownerUserId: absences.ids['corrie'], dueAt: '2026-11-28T09:00:00.000Z' },
    });
    expect((await absences.get('tasks?scope=mine', 'corrie')).body).toMatchObject({
      count: 1,
      results: [{ id: task!.id, what: 'Vraag een andere expert, of verplaats het overleg.' }],
    });
    const told = await absences.world.database.getRepository(NoticeEntity).findBy({ taskId: task!.id });
    expect(told).toMatchObject([{ userId: absences.ids['corrie'], kind: 'asked' }]);
    expect(await sweep()).toEqual({ opened: 0, ended: 0 });
  });

  it('is due before it begins', async () => {
    await invite();
    await meet('2026-11-26T09:00:00.000Z');
    await away('esra', { from: '2026-11-26', until: '2026-11-26' }).expect(201);
    expect(await tasks()).toMatchObject([{ dueAt: '2026-11-26T09:00:00.000Z' }]);
  });

  it('is nobody’s work outside those days, without a yes, when it is over, or when the team has done its work', async () => {
    const counts = async () => {
      const { body } = await away('esra').expect(201);
      await sweep();
      await absences.world.database.query('DELETE FROM "absences"');
      return [(body as { meetings: number }).meetings, (await tasks()).length];
    };
    const invitationId = await invite('invited');
    const sessionId = await meet();
    expect(await counts()).toEqual([0, 0]);
    await absences.world.database.getRepository(InvitationEntity).update(invitationId, { status: 'accepted' });
    for (const changes of [{ plannedAt: AFTER }, { plannedAt: MEETING, status: 'held' } as const]) {
      await move(sessionId, changes);
      expect(await counts()).toEqual([0, 0]);
    }
    await move(sessionId, { status: 'planned' });
    await inRegion(absences.world.regionId, 'plan');
    expect(await counts()).toEqual([0, 0]);
    await inRegion(absences.world.regionId);
    expect(await counts()).toEqual([1, 1]);
  });

  it('of another region is counted and not shown, and its coordinator is asked by the worker', async () => {
    await inRegion(elsewhere);
    await invite();
    await meet();
    expect((await away('bas').expect(201)).body).toMatchObject({ meetings: 1 });
    expect(await tasks()).toEqual([]);
    expect(await sweep()).toEqual({ opened: 1, ended: 0 });
    expect(await tasks()).toMatchObject([{ regionId: elsewhere, caseId, ownerUserId: absences.ids['corrie'] }]);
  });

  it('is known in the database to the expert and who runs their region, and to the worker', async () => {
    await invite();
    await meet();
    await away('esra').expect(201);
    const { url } = absences.world.database.options as { url: string };
    const api = await connectService((await serviceUrls(url)).api, 'api');
    const sees = (name: string, role: Role, person: string | null, regionId = absences.world.regionId) => {
      const userId = absences.ids[name]!;
      const who = { userId, people: [userId], regionId, organisationId: null, roles: [role] };
      const sql = `SELECT (SELECT count(*)::int FROM access.absent_members($1, $2)) AS "members",
        access.meetings_during($1, '2026-12-01', '2026-12-03', $2)::int AS "meetings"`;
      return asPerson(who, () => api.query(sql, [person, absences.now.toISOString()]));
    };
    const esra = absences.ids['esra']!;
    const [one, nothing] = [[{ members: 1, meetings: 1 }], [{ members: 0, meetings: 0 }]];
    expect(await sees('esra', 'expert', esra)).toEqual(one);
    expect(await sees('bas', 'regionAdmin', esra)).toEqual(one);
    expect(await sees('evi', 'expert', esra)).toEqual(nothing);
    expect(await sees('corrie', 'coordinator', esra, elsewhere)).toEqual(nothing);
    expect(await sees('bas', 'regionAdmin', null)).toEqual(nothing);
    await api.destroy();
  });

  it('is found also when the day came to lie in an absence later, and for a departure', async () => {
    await invite();
    const sessionId = await meet(AFTER);
    await away('esra').expect(201);
    expect(await sweep()).toEqual({ opened: 0, ended: 0 });
    await move(sessionId, { plannedAt: MEETING });
    expect(await sweep()).toEqual({ opened: 1, ended: 0 });
    await move(sessionId, { plannedAt: AFTER });
    await absences.world.database.query(`UPDATE "experts" SET "left_on" = '2026-12-09' WHERE "id" = $1`, [expertId]);
    expect(await sweep()).toEqual({ opened: 1, ended: 1 });
    await absences.world.database.query(`UPDATE "experts" SET "left_on" = NULL WHERE "id" = $1`, [expertId]);
    expect(await sweep()).toEqual({ opened: 0, ended: 1 });
  });

  describe('whose coordinator is asked', () => {
    let invitationId: string;
    let sessionId: string;
    let absenceId: string;
    beforeEach(async () => {
      invitationId = await invite();
      sessionId = await meet();
      absenceId = ((await away('esra').expect(201)).body as { id: string }).id;
    });

    it.each([
      ['the absence is withdrawn', () => absences.post(`absences/${absenceId}/cancellations`, 'esra', {}).expect(201)],
      ['another expert sits', () => replace()],
      ['it is moved', () => move(sessionId, { plannedAt: AFTER })],
      ['it is held', () => move(sessionId, { status: 'held' })],
    ])('is so no more when %s', async (_what, change) => {
      await change();
      expect(await sweep()).toEqual({ opened: 0, ended: 1 });
      expect(await tasks()).toMatchObject([{ state: 'done', endedAt: absences.now.toISOString() }]);
    });
    const replace = () =>
      absences.world.database.getRepository(InvitationEntity).update(invitationId, { status: 'replaced' });

    it('is asked anew for another day of the absence', async () => {
      await move(sessionId, { plannedAt: INSIDE_TOO });
      expect(await sweep()).toEqual({ opened: 1, ended: 1 });
      expect(await tasks()).toMatchObject([
        { state: 'done', about: '2026-12-02' },
        { state: 'open', about: '2026-12-03' },
      ]);
    });

    it('keeps the work when the meeting has begun and nothing was done', async () => {
      expect(await sweep(new Date('2026-12-04T09:00:00.000Z'))).toEqual({ opened: 0, ended: 0 });
      expect(await tasks()).toMatchObject([{ state: 'open' }]);
    });

    it('can say that the meeting goes on without them, and is asked again only for a new absence', async () => {
      const [{ id }] = (await tasks()) as [TaskEntity];
      await absences.post(`tasks/${id}/completions`, 'corrie', { note: 'Zij gaf haar oordeel vooraf.' }).expect(201);
      expect(await sweep()).toEqual({ opened: 0, ended: 0 });
      await absences.post(`absences/${absenceId}/cancellations`, 'esra', {}).expect(201);
      await away('esra').expect(201);
      expect(await tasks()).toMatchObject([{ state: 'done' }, { state: 'open' }]);
    });
  });
});
