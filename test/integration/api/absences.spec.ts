import { randomUUID } from 'node:crypto';
import type { Role } from '#contracts/codes';
import { CommandEntity } from '#persistence/commands/command.entity';
import { MandateEntity } from '#persistence/mandates/mandate.entity';
import { OrganisationEntity } from '#persistence/organisations/organisation.entity';
import { TaskEntity } from '#persistence/tasks/task.entity';
import { UserEntity } from '#persistence/users/user.entity';
import { CommandDecision } from '../../../apps/api/src/commands/command-decision.js';
import { intakeFor, startApi, type ApiWorld } from './api-world.js';

describe('absences', () => {
  let world: ApiWorld;
  let now: Date;
  const tokens: Record<string, string> = {};
  const ids: Record<string, string> = {};
  const people: [string, Role[]][] = [
    ['anna', ['casusinbrenger']],
    ['bert', ['casusinbrenger']],
    ['cato', ['casusinbrenger']],
    ['corrie', ['coordinator']],
    ['koen', ['coordinator', 'casusinbrenger']],
    ['bas', ['regionAdmin']],
    ['mia', ['mandateHolder']],
    ['max', ['mandateHolder']],
    ['wil', ['mandateHolder']],
  ];
  beforeAll(async () => {
    world = await startApi({ clock: { now: () => now } });
    for (const [name, roles] of people) await add(name, roles);
    const elsewhere = await world.addRegion('HE');
    await world.signIn('vreemd', ['casusinbrenger'], elsewhere);
    ids.vreemd = await idOf('vreemd');
    await insertMandate();
  }, 60_000);
  afterAll(() => world.stop(), 30_000);
  beforeEach(async () => {
    now = new Date('2026-11-25T09:00:00.000Z');
    await world.database.query('DELETE FROM "absences"');
    await world.database.query('DELETE FROM "departures"');
  });

  async function add(name: string, roles: Role[]): Promise<void> {
    tokens[name] = await world.signIn(name, roles);
    ids[name] = await idOf(name);
  }

  const idOf = async (subject: string) =>
    (await world.database.getRepository(UserEntity).findOneByOrFail({ subject })).id;
  const get = (path: string, name: string) => world.http.get(`/v1/${path}`).set('Authorization', tokens[name]!);
  const post = (path: string, name: string, body: object, key: string = randomUUID()) =>
    world.http.post(`/v1/${path}`).set('Authorization', tokens[name]!).set('Idempotency-Key', key).send(body);
  const week = { from: '2026-11-30', until: '2026-12-04' };
  const record = (name: string, substitute: string, more: object = {}) =>
    post('absences', name, { ...week, substituteUserId: ids[substitute], ...more });

  const refused = async (response: ReturnType<typeof post>) =>
    ((await response.expect(400)).body as { faults: { path: string; message: string }[] }).faults;

  async function insertMandate(): Promise<void> {
    const payerId = randomUUID();
    const payer = { id: payerId, regionId: world.regionId, kind: 'gemeente', name: 'Rietveen', size: 'small' } as const;
    await world.database.getRepository(OrganisationEntity).insert({ ...payer, cbsCode: null });
    await world.database.getRepository(MandateEntity).insert({
      id: randomUUID(),
      payerId,
      rung: 1,
      functionTitle: 'Mandaathouder Jeugdwet',
      userId: ids.mia!,
      substituteUserIds: [ids.max!],
      ceilingCents: null,
      laws: ['jeugdwet'],
      validFrom: '2026-01-01',
      validTo: null,
      doorzettingsmacht: false,
    });
  }

  /** A case of Anna with one open task for her. */
  async function caseOfAnna(): Promise<{ caseId: string; taskId: string }> {
    const { body } = await post('cases', 'anna', intakeFor(world.gemeenteId));
    const caseId = (body as { id: string }).id;
    const taskId = randomUUID();
    await world.database.getRepository(TaskEntity).insert({
      id: taskId,
      caseId,
      regionId: world.regionId,
      kind: 'supplementCase',
      subjectId: caseId,
      ownerRole: 'casusinbrenger',
      ownerUserId: ids.anna!,
      since: now.toISOString(),
      dueAt: '2026-12-02T16:00:00.000Z',
      state: 'open',
    });
    return { caseId, taskId };
  }

  describe('standing in', () => {
    let caseId: string;
    let taskId: string;
    beforeAll(async () => {
      now = new Date('2026-11-24T09:00:00.000Z');
      ({ caseId, taskId } = await caseOfAnna());
    });

    const tasksOf = async (name: string) =>
      ((await get('tasks?scope=mine', name)).body.results as { id: string }[]).map(({ id }) => id);
    const sees = async (name: string) => (await get(`cases/${caseId}`, name)).status;

    it('gives the work and the case to the substitute for that time, and back afterwards', async () => {
      await record('anna', 'bert').expect(201);
      expect([await tasksOf('bert'), await sees('bert')]).toEqual([[], 404]);
      now = new Date('2026-11-30T08:00:00.000Z');
      expect([await tasksOf('bert'), await sees('bert')]).toEqual([[taskId], 200]);
      expect((await get('cases', 'bert')).body).toMatchObject({ count: 1, results: [{ id: caseId }] });
      now = new Date('2026-12-05T08:00:00.000Z');
      expect([await tasksOf('bert'), await sees('bert')]).toEqual([[], 404]);
      expect([await tasksOf('anna'), await sees('anna')]).toEqual([[taskId], 200]);
    });

    it('tells the process for whom a substitute acts, and of nobody else', async () => {
      const decision = world.app.get(CommandDecision);
      const asked = jest.spyOn(decision, 'ask').mockResolvedValue({ status: 'unknown' });
      await record('anna', 'bert').expect(201);
      now = new Date('2026-11-30T08:00:00.000Z');
      await post(`cases/${caseId}/safety-alarms`, 'bert', { what: 'Zij belt niet meer.' }).expect(503);
      await post(`cases/${caseId}/safety-alarms`, 'anna', { what: 'Zij belt niet meer.' }).expect(503);
      const actors = asked.mock.calls.map(([, , message]) => message.actor);
      asked.mockRestore();
      expect(actors).toEqual([
        { userId: ids.bert, role: 'casusinbrenger', standsInFor: [ids.anna] },
        { userId: ids.anna, role: 'casusinbrenger' },
      ]);
    });

    it('comes back at once when the absence is withdrawn, which can be done once', async () => {
      const { body } = await record('anna', 'bert').expect(201);
      now = new Date('2026-12-01T08:00:00.000Z');
      const cancel = () => post(`absences/${(body as { id: string }).id}/cancellations`, 'corrie', {});
      const cancelled = await cancel().expect(201);
      expect(cancelled.body).toMatchObject({
        cancelledAt: '2026-12-01T08:00:00.000Z',
        summary: 'Ingetrokken. anna (test) doet het eigen werk weer zelf.',
      });
      expect([await tasksOf('bert'), await sees('bert')]).toEqual([[], 404]);
      expect((await cancel().expect(409)).body).toMatchObject({ type: '/problems/absenceOver' });
    });

    it('says how much work goes along, and keeps the reason from who has no need of it', async () => {
      const { body } = await record('anna', 'bert', { reason: 'Een operatie.' }).expect(201);
      expect(body).toMatchObject({
        userId: ids.anna,
        userName: 'anna (test)',
        openTasks: 1,
        summary: 'anna (test) heeft 1 taak. bert (test) neemt die over van ma 30 nov tot en met vr 4 dec.',
      });
      expect((await get('absences', 'anna')).body).toMatchObject({ count: 1, results: [{ reason: 'Een operatie.' }] });
      expect((await get('absences', 'corrie')).body).toMatchObject({ count: 1, results: [{ reason: null }] });
      expect((await get('absences', 'bert')).body).toMatchObject({ count: 0 });
      const commands = await world.database.getRepository(CommandEntity).findBy({ name: 'recordAbsence' });
      expect(commands.map((command) => command.body)).not.toContainEqual(expect.anything());
      expect(JSON.stringify(commands)).not.toContain('operatie');
    });
  });

  it('gives a repeat the first answer', async () => {
    const key = randomUUID();
    const body = { ...week, substituteUserId: ids.bert };
    const first = await post('absences', 'anna', body, key).expect(201);
    const again = await post('absences', 'anna', body, key).expect(201);
    expect(again.body).toEqual(first.body);
    expect((await get('absences', 'anna')).body).toMatchObject({ count: 1 });
  });

  describe('what is refused', () => {
    it.each([
      [{ from: '2026-11-24' }, '/from', 'Deze dag is voorbij. Kies als eerste dag vandaag of later.'],
      [{ until: '2026-11-29' }, '/until', 'De laatste dag ligt voor de eerste dag. Draai de dagen om.'],
    ])('days that cannot be: %j', async (days, path, message) => {
      expect(await refused(record('anna', 'bert', days))).toEqual([{ path, message }]);
    });

    it.each([
      ['anna', 'Kies iemand anders: niemand neemt het werk van zichzelf over.'],
      ['vreemd', 'Kies iemand die in uw regio werkt.'],
      ['corrie', 'Kies iemand met de rol casusinbrenger: dat vraagt het werk. corrie (test) heeft die rol niet.'],
    ])('%s as a substitute', async (substitute, message) => {
      expect(await refused(record('anna', substitute))).toEqual([{ path: '/substituteUserId', message }]);
    });

    it('a substitute whose account is closed', async () => {
      const users = world.database.getRepository(UserEntity);
      await users.update(ids.cato!, { disabledAt: now.toISOString() });
      const faults = await refused(record('anna', 'cato'));
      await users.update(ids.cato!, { disabledAt: null });
      expect(faults).toMatchObject([{ path: '/substituteUserId' }]);
    });

    it('a second absence in the same days, also when both are sent at once', async () => {
      const answers = await Promise.all([record('anna', 'bert'), record('anna', 'cato')]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 400]);
      const message = 'In deze tijd is al een afwezigheid vastgelegd. Trek die eerst in.';
      expect(await refused(record('anna', 'cato', { from: '2026-12-04', until: '2026-12-04' }))).toEqual([
        { path: '/from', message },
      ]);
    });

    it('a substitute who is away themselves, and so every circle', async () => {
      await record('anna', 'bert').expect(201);
      const message = 'anna (test) is in deze tijd zelf weg. Kies iemand anders.';
      expect(await refused(record('bert', 'anna'))).toEqual([{ path: '/substituteUserId', message }]);
      await record('bert', 'cato').expect(201);
      expect(await refused(record('cato', 'anna'))).toMatchObject([{ path: '/substituteUserId' }]);
    });

    it('a substitute of a substitute who lacks what the first one’s work asks', async () => {
      await record('anna', 'koen').expect(201);
      expect(await refused(record('koen', 'corrie'))).toEqual([
        {
          path: '/substituteUserId',
          message: 'Kies iemand met de rol casusinbrenger: dat vraagt het werk. corrie (test) heeft die rol niet.',
        },
      ]);
    });

    it('anybody for a mandate holder but who is named in the mandate', async () => {
      const message =
        'Over geld beslist alleen wie in het mandaat staat. wil (test) staat niet in het mandaat ' +
        "'Mandaathouder Jeugdwet'. Kies een plaatsvervanger die erin staat.";
      expect(await refused(record('mia', 'wil'))).toEqual([{ path: '/substituteUserId', message }]);
      await record('mia', 'max').expect(201);
      expect(await refused(record('max', 'wil'))).toEqual([{ path: '/substituteUserId', message }]);
    });

    it('an absence of somebody else, but for who runs the region', async () => {
      await record('bert', 'cato', { userId: ids.anna }).expect(403);
      await record('bas', 'cato', { userId: ids.anna }).expect(201);
      expect(await refused(record('corrie', 'cato', { userId: ids.vreemd }))).toMatchObject([{ path: '/userId' }]);
      const { body } = await get('absences', 'anna');
      const [{ id }] = (body as { results: [{ id: string }] }).results;
      await post(`absences/${id}/cancellations`, 'bert', {}).expect(404);
      await post(`absences/${id}/cancellations`, 'anna', {}).expect(201);
    });
  });

  describe('what an administrator arranges for somebody else', () => {
    const forAnna = (name: string, substitute: string, more: object = {}) =>
      record(name, substitute, { userId: ids.anna, ...more });
    const reviews = async (name: string) =>
      ((await get('tasks', name)).body.results as { kind: string }[]).filter(
        ({ kind }) => kind === 'reviewReplacement',
      );

    it('is told to the coordinators, to look at', async () => {
      const before = (await reviews('corrie')).length;
      await forAnna('corrie', 'bert').expect(201);
      expect(await reviews('corrie')).toHaveLength(before);
      await world.database.query('DELETE FROM "absences"');
      await forAnna('bas', 'bert').expect(201);
      expect(await reviews('corrie')).toHaveLength(before + 1);
      const { results } = (await get('notices?unread=true', 'corrie')).body as { results: { text: string }[] };
      expect(results[0]!.text).toContain('wie een beheerder het werk van een collega gaf');
      await post('standing-substitutes', 'bas', { userId: ids.cato, substituteUserId: ids.bert }).expect(201);
      expect(await reviews('corrie')).toHaveLength(before + 2);
    });

    it('never gives themselves the work, nor a program, nor for longer than a year', async () => {
      const field = '/substituteUserId';
      const message = expect.stringContaining('U kunt uzelf niet aanwijzen') as string;
      expect(await refused(forAnna('koen', 'koen'))).toEqual([{ path: field, message }]);
      const standing = post('standing-substitutes', 'koen', { userId: ids.anna, substituteUserId: ids.koen });
      expect(await refused(standing)).toEqual([{ path: field, message }]);
      await world.database.getRepository(UserEntity).update(ids.bert!, { machine: true });
      const program = await refused(forAnna('bas', 'bert'));
      await world.database.getRepository(UserEntity).update(ids.bert!, { machine: false });
      expect(program).toEqual([{ path: field, message: expect.stringContaining('koppeling') as string }]);
      expect(await refused(forAnna('bas', 'bert', { until: '2027-12-01' }))).toMatchObject([{ path: '/until' }]);
      await forAnna('bas', 'bert', { until: '2027-11-30' }).expect(201);
    });
  });

  describe('standing substitutes', () => {
    const name = (by: string, substitute: string | null, more: object = {}) =>
      post('standing-substitutes', by, { substituteUserId: substitute && ids[substitute], ...more });

    it('are named, seen and taken away', async () => {
      const named = await name('anna', 'bert').expect(201);
      const standing = { userId: ids.anna, substituteUserId: ids.bert, substituteName: 'bert (test)' };
      expect(named.body).toMatchObject(standing);
      expect((await get('standing-substitutes', 'anna')).body).toMatchObject({ count: 1, results: [standing] });
      expect((await get('standing-substitutes', 'corrie')).body).toMatchObject({ count: people.length });
      expect((await name('corrie', null, { userId: ids.anna }).expect(201)).body).toMatchObject({
        substituteUserId: null,
      });
    });

    it('must be able to do the work', async () => {
      await name('anna', 'anna').expect(400);
      await name('anna', 'corrie').expect(400);
      await name('mia', 'wil').expect(400);
      await name('mia', 'max').expect(201);
      await name('anna', 'bert', { userId: ids.cato }).expect(403);
    });
  });
});
