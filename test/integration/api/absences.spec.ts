import { randomUUID } from 'node:crypto';
import { CommandEntity } from '#persistence/commands/command.entity';
import { CommandDecision } from '../../../apps/api/src/commands/command-decision.js';
import { AbsencesWorld, PEOPLE, WEEK } from './absences-world.js';

describe('absences', () => {
  let absences: AbsencesWorld;
  beforeAll(async () => {
    absences = await AbsencesWorld.start();
  }, 60_000);
  afterAll(() => absences.stop(), 30_000);
  beforeEach(() => absences.beginAnew());

  describe('standing in', () => {
    let caseId: string;
    let taskId: string;
    beforeAll(async () => {
      absences.now = new Date('2026-11-24T09:00:00.000Z');
      ({ caseId, taskId } = await absences.caseOfAnna());
    });

    const tasksOf = async (name: string) =>
      ((await absences.get('tasks?scope=mine', name)).body.results as { id: string }[]).map(({ id }) => id);
    const sees = async (name: string) => (await absences.get(`cases/${caseId}`, name)).status;

    it('gives the work and the case to the substitute for that time, and back afterwards', async () => {
      await absences.record('anna', 'bert').expect(201);
      expect([await tasksOf('bert'), await sees('bert')]).toEqual([[], 404]);
      absences.now = new Date('2026-11-30T08:00:00.000Z');
      expect([await tasksOf('bert'), await sees('bert')]).toEqual([[taskId], 200]);
      expect((await absences.get('cases', 'bert')).body).toMatchObject({ count: 1, results: [{ id: caseId }] });
      absences.now = new Date('2026-12-05T08:00:00.000Z');
      expect([await tasksOf('bert'), await sees('bert')]).toEqual([[], 404]);
      expect([await tasksOf('anna'), await sees('anna')]).toEqual([[taskId], 200]);
    });

    it('leaves a seat in a team of experts with the expert: its case, its work, and what is told of it', async () => {
      const seats = [
        await absences.seat(caseId, 'esra', 'deliverAnalysis'),
        await absences.seat(caseId, 'esra', 'answerInvitation'),
      ];
      const { body } = await absences.record('esra', 'evi').expect(201);
      expect(body).toMatchObject({ openTasks: 0 });
      expect((body as { summary: string }).summary).toContain(
        '1 andere taak in een team van experts gaat niet mee: esra (test) blijft daarvoor aan de beurt.',
      );
      absences.now = new Date('2026-11-30T08:00:00.000Z');
      const counts = async (name: string) => (await absences.get('notices', name)).body as { count: number };
      const found = async (name: string) => (await absences.get('cases', name)).body as { count: number };
      const own = async (name: string) => (await absences.get('task-counts', name)).body as object;
      expect([await tasksOf('evi'), await sees('evi')]).toEqual([[], 404]);
      expect([await counts('evi'), await found('evi')]).toMatchObject([{ count: 0 }, { count: 0 }]);
      expect(await own('evi')).toMatchObject({ late: 0, today: 0, nextFiveWorkingDays: 0, later: 0 });
      expect([(await tasksOf('esra')).sort(), await sees('esra')]).toEqual([[...seats].sort(), 200]);
      expect([await counts('esra'), await found('esra')]).toMatchObject([{ count: 2 }, { count: 1 }]);
    });

    it('tells the process for whom a substitute acts, and of nobody else', async () => {
      const decision = absences.world.app.get(CommandDecision);
      const asked = jest.spyOn(decision, 'ask').mockResolvedValue({ status: 'unknown' });
      await absences.record('anna', 'bert').expect(201);
      absences.now = new Date('2026-11-30T08:00:00.000Z');
      await absences.post(`cases/${caseId}/safety-alarms`, 'bert', { what: 'Zij belt niet meer.' }).expect(503);
      await absences.post(`cases/${caseId}/safety-alarms`, 'anna', { what: 'Zij belt niet meer.' }).expect(503);
      const actors = asked.mock.calls.map(([, , message]) => message.actor);
      asked.mockRestore();
      expect(actors).toEqual([
        { userId: absences.ids.bert, role: 'casusinbrenger', standsInFor: [absences.ids.anna] },
        { userId: absences.ids.anna, role: 'casusinbrenger' },
      ]);
    });

    it('comes back at once when the absence is withdrawn, which can be done once', async () => {
      const { body } = await absences.record('anna', 'bert').expect(201);
      absences.now = new Date('2026-12-01T08:00:00.000Z');
      const cancel = () => absences.post(`absences/${(body as { id: string }).id}/cancellations`, 'corrie', {});
      const cancelled = await cancel().expect(201);
      expect(cancelled.body).toMatchObject({
        cancelledAt: '2026-12-01T08:00:00.000Z',
        summary: 'Ingetrokken. anna (test) doet het eigen werk weer zelf.',
      });
      expect([await tasksOf('bert'), await sees('bert')]).toEqual([[], 404]);
      expect((await cancel().expect(409)).body).toMatchObject({ type: '/problems/absenceOver' });
    });

    it('says how much work goes along, and keeps the reason from who has no need of it', async () => {
      const { body } = await absences.record('anna', 'bert', { reason: 'Een operatie.' }).expect(201);
      expect(body).toMatchObject({
        userId: absences.ids.anna,
        userName: 'anna (test)',
        openTasks: 1,
        summary: 'anna (test) heeft 1 taak. bert (test) neemt die over van ma 30 nov tot en met vr 4 dec.',
      });
      expect((await absences.get('absences', 'anna')).body).toMatchObject({
        count: 1,
        results: [{ reason: 'Een operatie.' }],
      });
      expect((await absences.get('absences', 'corrie')).body).toMatchObject({ count: 1, results: [{ reason: null }] });
      expect((await absences.get('absences', 'bert')).body).toMatchObject({ count: 0 });
      const commands = await absences.world.database.getRepository(CommandEntity).findBy({ name: 'recordAbsence' });
      expect(commands.map((command) => command.body)).not.toContainEqual(expect.anything());
      expect(JSON.stringify(commands)).not.toContain('operatie');
    });
  });

  it('is recorded from today on and lasts until midnight, in Amsterdam', async () => {
    absences.now = new Date('2026-11-25T23:30:00.000Z');
    const day = (local: string) => absences.record('anna', 'bert', { from: local, until: local });
    await day('2026-11-25').expect(400);
    const { body } = await day('2026-11-26').expect(201);
    const cancel = () => absences.post(`absences/${(body as { id: string }).id}/cancellations`, 'anna', {});
    absences.now = new Date('2026-11-26T23:00:00.000Z');
    expect((await absences.get('absences', 'anna')).body).toMatchObject({ count: 0 });
    await cancel().expect(409);
    absences.now = new Date('2026-11-26T22:59:59.999Z');
    expect((await absences.get('absences', 'anna')).body).toMatchObject({ count: 1 });
    await cancel().expect(201);
  });

  it('gives a repeat the first answer', async () => {
    const key = randomUUID();
    const body = { ...WEEK, substituteUserId: absences.ids.bert };
    const first = await absences.post('absences', 'anna', body, key).expect(201);
    const again = await absences.post('absences', 'anna', body, key).expect(201);
    expect(again.body).toEqual(first.body);
    expect((await absences.get('absences', 'anna')).body).toMatchObject({ count: 1 });
  });

  describe('standing substitutes', () => {
    const name = (by: string, substitute: string | null, more: object = {}) =>
      absences.post('standing-substitutes', by, { substituteUserId: substitute && absences.ids[substitute], ...more });

    it('are named, seen and taken away', async () => {
      const named = await name('anna', 'bert').expect(201);
      const standing = {
        userId: absences.ids.anna,
        substituteUserId: absences.ids.bert,
        substituteName: 'bert (test)',
      };
      expect(named.body).toMatchObject(standing);
      expect((await absences.get('standing-substitutes', 'anna')).body).toMatchObject({
        count: 1,
        results: [standing],
      });
      expect((await absences.get('standing-substitutes', 'corrie')).body).toMatchObject({ count: PEOPLE.length });
      expect((await name('corrie', null, { userId: absences.ids.anna }).expect(201)).body).toMatchObject({
        substituteUserId: null,
      });
    });

    it('must be able to do the work', async () => {
      await name('anna', 'anna').expect(400);
      await name('anna', 'corrie').expect(400);
      await name('mia', 'wil').expect(400);
      await name('mia', 'max').expect(201);
      await name('anna', 'bert', { userId: absences.ids.cato }).expect(403);
    });
  });
});
