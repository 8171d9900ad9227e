import { randomUUID } from 'node:crypto';
import type { TaskRecord } from '#contracts/tasks';
import { AbsenceEntity } from '#persistence/absences/absence.entity';
import { BulkItemEntity } from '#persistence/bulk-runs/bulk-item.entity';
import { CaseEntity } from '#persistence/cases/case.entity';
import { ParticipantEntity } from '#persistence/participants/participant.entity';
import { PolicyEntity } from '#persistence/policies/policy.entity';
import { TaskEntity } from '#persistence/tasks/task.entity';
import { UserEntity } from '#persistence/users/user.entity';
import { CommandDecision } from '../../../apps/api/src/commands/command-decision.js';
import { intakeFor, startApi, type ApiWorld } from './api-world.js';

const NOW = '2026-11-25T12:00:00.000Z';
const [YESTERDAY, TODAY, TOMORROW, NEXT_MONTH] = [24, 25, 26, 31].map((day) =>
  new Date(Date.UTC(2026, day === 31 ? 11 : 10, day, 16)).toISOString(),
);

describe('tasks', () => {
  let world: ApiWorld;
  let caseId: string;
  const tokens = new Map<string, string>();
  beforeAll(async () => {
    world = await startApi({ clock: { now: () => new Date(NOW) } });
    for (const name of ['anna', 'bert', 'carla']) tokens.set(name, await world.signIn(name, ['coordinator']));
    for (const name of ['dirk', 'els']) tokens.set(name, await world.signIn(name, ['regionAdmin']));
    tokens.set('fons', await world.signIn('fons', ['expert']));
    const elsewhere = await world.addRegion('HE');
    tokens.set('gerda', await world.signIn('gerda', ['coordinator', 'regionAdmin'], elsewhere));
    for (const name of ['hugo', 'ida']) tokens.set(name, await world.signIn(name, ['expert', 'provider'], elsewhere));
    tokens.set('piet', await world.signIn('piet', ['provider']));
    const intake = await post('/v1/cases', 'anna', intakeFor(world.gemeenteId));
    caseId = intake.body.id as string;
    await world.database.getRepository(CaseEntity).update({ id: caseId }, { phase: 'plan' });
  }, 60_000);
  afterAll(() => world.stop(), 30_000);
  beforeEach(async () => {
    jest.restoreAllMocks();
    await world.database.getRepository(TaskEntity).deleteAll();
    await world.database.getRepository(AbsenceEntity).deleteAll();
  });

  const get = (path: string, who: string) => world.http.get(path).set('Authorization', tokens.get(who)!);
  const post = (path: string, who: string, body: object, key: string = randomUUID()) =>
    world.http.post(path).set('Authorization', tokens.get(who)!).set('Idempotency-Key', key).send(body);
  const idOf = async (subject: string) =>
    (await world.database.getRepository(UserEntity).findOneByOrFail({ subject })).id;

  async function addTask(changes: Partial<TaskRecord> = {}): Promise<string> {
    const id = randomUUID();
    await world.database.getRepository(TaskEntity).insert({
      id,
      regionId: world.regionId,
      caseId,
      kind: 'confirmPlan',
      subjectId: randomUUID(),
      ownerRole: 'coordinator',
      ownerUserId: null,
      clockId: null,
      since: YESTERDAY!,
      dueAt: TOMORROW!,
      state: 'open',
      endedAt: null,
      about: null,
      note: null,
      handOverReason: null,
      ...changes,
    });
    return id;
  }
  const addRegionTask = (changes: Partial<TaskRecord> = {}) =>
    addTask({ kind: 'extendCalendar', ownerRole: 'regionAdmin', ...changes, caseId: null as unknown as string });
  const addAbsence = async (subject: string, substitute: string): Promise<void> => {
    await world.database.getRepository(AbsenceEntity).insert({
      id: randomUUID(),
      regionId: world.regionId,
      userId: await idOf(subject),
      substituteUserId: await idOf(substitute),
      from: '2026-11-25',
      until: '2026-11-27',
      recordedBy: await idOf(subject),
      recordedAt: NOW,
      cancelledAt: null,
      reason: null,
    });
  };
  const taskRow = (id: string) => world.database.getRepository(TaskEntity).findOneByOrFail({ id });

  describe('in lists', () => {
    it('say what, why, for whom, of which case, since when and before when', async () => {
      const id = await addTask({ ownerUserId: await idOf('anna'), dueAt: YESTERDAY! });
      const { body } = await get('/v1/tasks?scope=mine', 'anna');
      expect(body.results).toEqual([
        {
          id,
          kind: 'confirmPlan',
          what: 'Bevestig de hulp in het plan.',
          why: 'Het advies is er; de hulp is nog niet bevestigd.',
          caseId,
          reference: expect.stringMatching(/^ME-2026-\d{4}$/),
          about: null,
          handOverReason: null,
          subjectId: expect.any(String),
          ownerRole: 'coordinator',
          ownerUserId: await idOf('anna'),
          owner: 'anna (test)',
          standInFor: null,
          claimable: false,
          waitingSince: YESTERDAY,
          dueAt: YESTERDAY,
          overdue: true,
        },
      ]);
    });

    it('show the queue of a team to its people only', async () => {
      const id = await addTask();
      expect((await get('/v1/tasks?scope=team', 'bert')).body.results).toMatchObject([
        { id, owner: null, claimable: true, overdue: false },
      ]);
      for (const who of ['fons', 'dirk', 'gerda']) {
        expect((await get('/v1/tasks', who)).body).toMatchObject({ count: 0, results: [] });
      }
    });

    it('give a substitute the work of who is away, by name', async () => {
      await addTask({ ownerUserId: await idOf('anna') });
      await addAbsence('anna', 'bert');
      expect((await get('/v1/tasks?scope=mine', 'bert')).body.results).toMatchObject([
        { owner: 'anna (test)', standInFor: 'anna (test)' },
      ]);
    });

    it('show who divides work what colleagues hold, of one or of all', async () => {
      await addTask({ ownerUserId: await idOf('anna') });
      await addTask({ ownerUserId: await idOf('bert') });
      const of = `&ownerId=${await idOf('bert')}`;
      expect((await get('/v1/tasks?scope=colleagues', 'dirk')).body.count).toBe(2);
      expect((await get(`/v1/tasks?scope=colleagues${of}`, 'carla')).body.results).toMatchObject([
        { owner: 'bert (test)' },
      ]);
      expect((await get('/v1/tasks?scope=colleagues', 'gerda')).body.count).toBe(0);
      expect((await get('/v1/tasks?scope=colleagues', 'fons')).status).toBe(403);
    });
  });

  it('are counted for a home screen, in the working days of the region', async () => {
    const ownerUserId = await idOf('anna');
    for (const dueAt of [YESTERDAY!, TODAY!, TOMORROW!, '2026-12-02T16:00:00.000Z', NEXT_MONTH!]) {
      await addTask({ ownerUserId, dueAt });
    }
    await addTask();
    const cases = world.database.getRepository(CaseEntity);
    await cases.update({ id: caseId }, { coordinatorId: ownerUserId, waitingForUserId: await idOf('fons') });
    expect((await get('/v1/task-counts', 'anna')).body).toEqual({
      late: 1,
      today: 1,
      nextFiveWorkingDays: 2,
      later: 1,
      team: 1,
      waitingForOthers: 1,
    });
  });

  describe('of a region', () => {
    it('are claimed, released, handed over and finished, once per key', async () => {
      const id = await addRegionTask();
      const key = randomUUID();
      const claimed = await post(`/v1/tasks/${id}/claims`, 'dirk', {}, key);
      expect([claimed.status, claimed.body.ownerUserId, claimed.body.caseId]).toEqual([201, await idOf('dirk'), null]);
      const second = await post(`/v1/tasks/${id}/claims`, 'els', {});
      expect([second.status, second.body.type]).toEqual([409, '/problems/alreadyClaimed']);
      expect(second.body.detail).toContain('dirk (test)');
      expect((await post(`/v1/tasks/${id}/releases`, 'els', {})).status).toBe(403);
      expect((await post(`/v1/tasks/${id}/releases`, 'dirk', {})).body.ownerUserId).toBeNull();
      expect((await post(`/v1/tasks/${id}/claims`, 'dirk', {}, key)).body).toEqual(claimed.body);
      expect((await taskRow(id)).ownerUserId).toBeNull();
      const toEls = { userId: await idOf('els') };
      expect((await post(`/v1/tasks/${id}/hand-overs`, 'dirk', toEls)).body.ownerUserId).toBe(toEls.userId);
      const note = 'Het jaar 2041 staat erin.';
      expect((await post(`/v1/tasks/${id}/completions`, 'dirk', { note })).status).toBe(403);
      const done = await post(`/v1/tasks/${id}/completions`, 'els', { note });
      expect([done.status, done.body.state, done.body.endedAt]).toEqual([201, 'done', NOW]);
      expect((await taskRow(id)).note).toBe(note);
      const late = await post(`/v1/tasks/${id}/completions`, 'els', { note });
      expect([late.status, late.body.type]).toEqual([409, '/problems/alreadyDecided']);
      expect(late.body.detail).toContain('Dat deed u zelf');
    });

    it('do not exist for another region or another role', async () => {
      const id = await addRegionTask();
      for (const who of ['gerda', 'anna']) expect((await post(`/v1/tasks/${id}/claims`, who, {})).status).toBe(404);
    });

    it('are neither listed for a coordinator nor divided by one', async () => {
      const [ownerUserId, toUserId] = [await idOf('dirk'), await idOf('els')];
      const id = await addRegionTask({ ownerUserId });
      expect((await get('/v1/tasks?scope=colleagues', 'anna')).body.count).toBe(0);
      expect((await get('/v1/tasks?scope=colleagues', 'els')).body.count).toBe(1);
      const body = { toUserId, reason: 'Het werk wordt anders verdeeld.' };
      const named = await post('/v1/task-reassignments', 'anna', { ...body, taskIds: [id] });
      expect([named.status, named.body.faults?.[0].path]).toEqual([400, '/taskIds/0']);
      expect((await post('/v1/task-reassignments', 'anna', { ...body, fromUserId: ownerUserId })).status).toBe(409);
      expect((await post('/v1/task-reassignments', 'els', { ...body, taskIds: [id] })).status).toBe(201);
    });

    it('tell the next owner why they were handed over', async () => {
      const id = await addRegionTask({ ownerUserId: await idOf('dirk') });
      const handOver = { userId: await idOf('els'), reason: 'Zij kent de kalender.' };
      const answer = await post(`/v1/tasks/${id}/hand-overs`, 'dirk', handOver);
      expect([answer.status, answer.body.handOverReason]).toEqual([201, undefined]);
      const { body } = await get('/v1/tasks?scope=mine', 'els');
      expect(body.results).toMatchObject([{ id, handOverReason: 'Zij kent de kalender.' }]);
    });
  });

  describe('of a case', () => {
    it.each([
      ['claims', null, 'claimTask'],
      ['releases', 'anna', 'releaseTask'],
      ['hand-overs', 'anna', 'handOverTask'],
      ['completions', 'anna', 'completeTask'],
    ])('wait for the process, which alone moves them: %s', async (noun, owner, command) => {
      const ask = jest.spyOn(world.app.get(CommandDecision), 'ask').mockResolvedValue({ status: 'unknown' });
      const id = await addTask({ ownerUserId: owner && (await idOf(owner)) });
      const before = await taskRow(id);
      const userId = await idOf('bert');
      const bodies: Record<string, object> = { 'hand-overs': { userId }, completions: { note: 'Gebeld.' } };
      expect((await post(`/v1/tasks/${id}/${noun}`, 'anna', bodies[noun] ?? {})).status).toBe(503);
      const input = { taskId: id, ...(noun === 'hand-overs' && { userId }) };
      const actor = { userId: await idOf('anna'), role: 'coordinator' };
      expect(ask).toHaveBeenCalledWith(caseId, command, { commandId: expect.any(String), actor, input });
      expect(await taskRow(id)).toEqual(before);
    });

    it('are handed over by an administrator as who divides the work', async () => {
      const ask = jest.spyOn(world.app.get(CommandDecision), 'ask').mockResolvedValue({ status: 'unknown' });
      const id = await addTask({ ownerUserId: await idOf('anna') });
      await post(`/v1/tasks/${id}/hand-overs`, 'dirk', { userId: await idOf('bert') });
      const actor = { userId: await idOf('dirk'), role: 'regionAdmin' };
      expect(ask).toHaveBeenCalledWith(caseId, 'handOverTask', expect.objectContaining({ actor }));
    });

    it('do not exist for who may not see the case', async () => {
      const id = await addTask();
      for (const who of ['gerda', 'fons']) expect((await post(`/v1/tasks/${id}/claims`, who, {})).status).toBe(404);
    });

    it('are refused when they have ended', async () => {
      const id = await addTask({ state: 'done', endedAt: NOW });
      const response = await post(`/v1/tasks/${id}/claims`, 'anna', {});
      expect([response.status, response.body.type]).toEqual([409, '/problems/alreadyDecided']);
    });
  });

  it('go only to a colleague with the role who is there', async () => {
    const id = await addTask();
    const handOver = async (userId: string) => {
      const { status, body } = await post(`/v1/tasks/${id}/hand-overs`, 'anna', { userId });
      return [status, body.faults?.[0]];
    };
    const choose = { path: '/userId', message: 'Kies een collega uit de regio van de taak met de rol coördinator.' };
    for (const who of ['fons', 'gerda']) expect(await handOver(await idOf(who))).toEqual([400, choose]);
    expect(await handOver(randomUUID())).toEqual([400, choose]);
    await addAbsence('bert', 'carla');
    const away = { path: '/userId', message: 'bert (test) is er nu niet. Kies een collega die er wel is.' };
    expect(await handOver(await idOf('bert'))).toEqual([400, away]);
  });

  it('stay in the region of the case, when somebody of another region hands them over', async () => {
    const ask = jest.spyOn(world.app.get(CommandDecision), 'ask').mockResolvedValue({ status: 'unknown' });
    const ownerUserId = await idOf('hugo');
    const admitted = { id: randomUUID(), caseId, userId: ownerUserId, role: 'provider', view: 'full' } as const;
    await world.database.getRepository(ParticipantEntity).insert({ ...admitted, since: YESTERDAY!, until: null });
    const id = await addTask({ ownerUserId, ownerRole: 'provider', kind: 'deliverAnalysis' });
    const refused = await post(`/v1/tasks/${id}/hand-overs`, 'hugo', { userId: await idOf('ida') });
    expect([refused.status, refused.body.faults?.[0].path]).toEqual([400, '/userId']);
    expect(ask).not.toHaveBeenCalled();
    await post(`/v1/tasks/${id}/hand-overs`, 'hugo', { userId: await idOf('piet') });
    expect(ask).toHaveBeenCalledWith(caseId, 'handOverTask', expect.anything());
  });

  it('that were asked of an expert are nobody else’s', async () => {
    const ownerUserId = await idOf('fons');
    const admitted = { id: randomUUID(), caseId, userId: ownerUserId, role: 'expert', view: 'full' } as const;
    await world.database.getRepository(ParticipantEntity).insert({ ...admitted, since: YESTERDAY!, until: null });
    const id = await addTask({ ownerUserId, ownerRole: 'expert', kind: 'deliverAnalysis' });
    const { status, body } = await post(`/v1/tasks/${id}/releases`, 'fons', {});
    expect([status, body.type]).toEqual([409, '/problems/personalTask']);
  });

  describe('many at once', () => {
    const reason = 'Het werk wordt anders verdeeld.';
    const itemsOf = async (runId: string) => {
      const items = await world.database
        .getRepository(BulkItemEntity)
        .find({ where: { runId }, order: { position: 1 } });
      return items.map(({ taskId, toUserId }) => [taskId, toUserId]);
    };

    it('go to one colleague by a run, with what is personal left out', async () => {
      const ownerUserId = await idOf('anna');
      const first = await addTask({ ownerUserId, dueAt: TODAY! });
      const second = await addTask({ ownerUserId });
      await addTask({ ownerUserId, kind: 'decideFunding' });
      const [toUserId, key] = [await idOf('bert'), randomUUID()];
      const body = { fromUserId: ownerUserId, toUserId, reason };
      const started = await post('/v1/task-reassignments', 'dirk', body, key);
      expect([started.status, started.body]).toEqual([
        201,
        { bulkRunId: expect.any(String), tasks: 2, personalTasks: 1, withoutColleague: 0 },
      ]);
      expect(started.headers.location).toBe(`/v1/bulk-runs/${started.body.bulkRunId}`);
      expect(await itemsOf(started.body.bulkRunId as string)).toEqual([
        [first, toUserId],
        [second, toUserId],
      ]);
      expect((await post('/v1/task-reassignments', 'dirk', body, key)).body).toEqual(started.body);
    });

    it('are divided by load over who is there, and not back to who had them', async () => {
      const [anna, bert, carla] = [await idOf('anna'), await idOf('bert'), await idOf('carla')];
      for (const _each of [1, 2]) await addTask({ ownerUserId: bert });
      const tasks = [await addTask({ ownerUserId: anna, dueAt: TODAY! }), await addTask({ ownerUserId: anna })];
      const started = await post('/v1/task-reassignments', 'carla', { taskIds: tasks, reason });
      const divided = (await itemsOf(started.body.bulkRunId as string)).map(([, to]) => to);
      expect(divided).toEqual([carla, carla]);
      await addAbsence('carla', 'bert');
      const again = await post('/v1/task-reassignments', 'dirk', { taskIds: tasks, reason });
      expect((await itemsOf(again.body.bulkRunId as string)).map(([, to]) => to)).toEqual([bert, bert]);
    });

    it('refuse tasks that are personal, elsewhere or over, and people who do not fit', async () => {
      const ownerUserId = await idOf('anna');
      const personal = await addTask({ ownerUserId, kind: 'answerInvitation' });
      const over = await addTask({ ownerUserId, state: 'done', endedAt: NOW });
      const good = await addTask({ ownerUserId });
      const refused = await post('/v1/task-reassignments', 'dirk', { taskIds: [good, personal, over], reason });
      expect(refused.status).toBe(400);
      expect(refused.body.faults.map(({ path }: { path: string }) => path)).toEqual(['/taskIds/1', '/taskIds/2']);
      const wrong = { taskIds: [good], toUserId: await idOf('fons'), reason };
      expect((await post('/v1/task-reassignments', 'dirk', wrong)).body.faults[0].path).toBe('/toUserId');
      for (const body of [{ reason }, { taskIds: [good], fromUserId: ownerUserId, reason }]) {
        expect((await post('/v1/task-reassignments', 'dirk', body)).body.faults[0].path).toBe('/taskIds');
      }
      const nothing = await post('/v1/task-reassignments', 'gerda', { fromUserId: ownerUserId, reason });
      expect([nothing.status, nothing.body.type]).toEqual([409, '/problems/nothingToDivide']);
      expect((await post('/v1/task-reassignments', 'fons', { taskIds: [good], reason })).status).toBe(403);
    });

    it('leave the queue of a team for its people', async () => {
      for (const dueAt of [TODAY!, TOMORROW!, NEXT_MONTH!]) await addTask({ dueAt });
      await addTask({ ownerRole: 'regionAdmin', kind: 'closeCase' });
      const started = await post('/v1/task-distributions', 'anna', { reason });
      expect(started.body).toMatchObject({ tasks: 3 });
      const people = (await itemsOf(started.body.bulkRunId as string)).map(([, to]) => to).sort();
      expect(people).toEqual([await idOf('anna'), await idOf('bert'), await idOf('carla')].sort());
    });
  });

  describe('new cases', () => {
    const coordinatorOf = async (id: string) =>
      (await world.database.getRepository(CaseEntity).findOneByOrFail({ id })).coordinatorId;
    const distributeBy = async (workDistribution: string): Promise<void> => {
      const key = { regionId: world.regionId, version: 1 };
      const { body } = await world.database.getRepository(PolicyEntity).findOneByOrFail(key);
      await world.database.getRepository(PolicyEntity).update(key, { body: { ...body, workDistribution } as object });
    };
    afterEach(() => distributeBy('dutyHolder'));

    it('go to the coordinator at work with the least, where the region divides by load', async () => {
      await distributeBy('byLoad');
      await addTask({ ownerUserId: await idOf('anna') });
      await addTask({ ownerUserId: await idOf('anna') });
      await addAbsence('bert', 'anna');
      const intake = await post('/v1/cases', 'carla', intakeFor(world.gemeenteId));
      expect(await coordinatorOf(intake.body.id as string)).toBe(await idOf('carla'));
      const holders = new Set<string>();
      for (const _each of [1, 2, 3, 4]) {
        const { body } = await post('/v1/cases', 'carla', intakeFor(world.gemeenteId));
        holders.add(await coordinatorOf(body.id as string));
      }
      expect(holders).toEqual(new Set([await idOf('anna'), await idOf('carla')]));
    });

    it('go to who holds the duty, where the region does not', async () => {
      const { body } = await post('/v1/cases', 'carla', intakeFor(world.gemeenteId));
      const policy = await world.database
        .getRepository(PolicyEntity)
        .findOneByOrFail({ regionId: world.regionId, version: 1 });
      expect(await coordinatorOf(body.id as string)).toBe(policy.body.duties.coordinator);
    });
  });
});
