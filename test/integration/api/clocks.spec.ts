import { randomUUID } from 'node:crypto';
import type { ClockRecord } from '#contracts/clocks';
import type { Role } from '#contracts/codes';
import { CommandEntity } from '#persistence/commands/command.entity';
import { CaseEventEntity } from '#persistence/events/case-event.entity';
import { CaseEntity } from '#persistence/cases/case.entity';
import { ClockEntity } from '#persistence/clocks/clock.entity';
import { FundingRequestEntity } from '#persistence/funding-requests/funding-request.entity';
import { ParticipantEntity } from '#persistence/participants/participant.entity';
import { PauseEntity } from '#persistence/pauses/pause.entity';
import { TaskEntity } from '#persistence/tasks/task.entity';
import { intakeFor, startApi, type ApiWorld } from './api-world.js';

const START = '2026-11-23T08:12:00.000Z';
const PAUSED_AT = '2026-11-24T08:00:00.000Z';

describe('clocks', () => {
  let world: ApiWorld;
  let caseId: string;
  const tokens: Record<string, string> = {};
  const ids: Record<string, string> = {};
  const clockIds = { triage: randomUUID(), rung: randomUUID(), alarm: randomUUID() };
  const pauseId = randomUUID();
  const requestId = randomUUID();

  beforeAll(async () => {
    world = await startApi();
    await signIn('casusinbrenger', ['casusinbrenger']);
    await signIn('coordinator', ['coordinator']);
    await signIn('regievoerder', ['regievoerder']);
    await signIn('ander', ['regievoerder']);
    await signIn('mandaathouder', ['mandateHolder']);
    const intake = await command('/v1/cases', intakeFor(world.gemeenteId), 'casusinbrenger');
    caseId = intake.body.id;
    await world.database
      .getRepository(CaseEntity)
      .update({ id: caseId }, { phase: 'plan', coordinatorId: ids.coordinator, regievoerderId: ids.regievoerder });
    await fill();
  }, 60_000);
  afterAll(() => world.stop(), 30_000);

  async function signIn(name: string, roles: Role[]): Promise<void> {
    tokens[name] = await world.signIn(name, roles);
    const [{ id }] = await world.database.query(`SELECT "id" FROM "users" WHERE "subject" = $1`, [name]);
    ids[name] = id;
  }
  const get = (path: string, name: string) =>
    world.http.get(`/v1/cases/${caseId}/${path}`).set('Authorization', tokens[name]!);
  const command = (path: string, body: object, name: string) =>
    world.http.post(path).set('Authorization', tokens[name]!).set('Idempotency-Key', randomUUID()).send(body);
  const post = (path: string, body: object, name: string) => command(`/v1/cases/${caseId}/${path}`, body, name);
  const clocksOf = async (name: string) => (await get('clocks', name)).body.results as Record<string, unknown>[];

  const clock = (more: Partial<ClockRecord>): ClockRecord => ({
    id: randomUUID(),
    caseId,
    kind: 'triage',
    subjectId: caseId,
    start: START,
    term: { calendar: 'agreed', amount: 2, unit: 'workingDays' },
    due: '2026-11-25',
    dueAt: '2026-11-25T16:00:00.000Z',
    pauses: [],
    state: 'running',
    endedAt: null,
    ownerRole: 'coordinator',
    ownerUserId: ids.coordinator!,
    termSource: 'policy',
    remindAt: null,
    reminders: 0,
    rung: 0,
    policyVersion: 1,
    ...more,
  });

  /** A case with a clock that was met, one of a mandate holder that stands still, and an alarm due soon. */
  async function fill(): Promise<void> {
    const repository = (entity: new () => object) => world.database.getRepository(entity);
    const holder = ids.mandaathouder!;
    await repository(ClockEntity).insert([
      clock({ id: clockIds.triage, state: 'met', endedAt: '2026-11-24T10:00:00.000Z' }),
      clock({
        id: clockIds.rung,
        kind: 'fundingRung',
        subjectId: requestId,
        term: { calendar: 'agreed', amount: 5, unit: 'workingDays' },
        due: '2026-11-30',
        dueAt: '2026-11-30T16:00:00.000Z',
        state: 'paused',
        ownerRole: 'mandateHolder',
        ownerUserId: holder,
        pauses: [{ from: PAUSED_AT, to: null, reason: 'waitingForFamily', by: ids.coordinator!, holds: ['pause'] }],
      }),
      clock({ id: clockIds.alarm, kind: 'waitCheckIn', due: '2026-12-07', dueAt: '2026-12-07T23:00:00.000Z' }),
    ]);
    await repository(PauseEntity).insert({
      ...{ id: pauseId, caseId, clockId: clockIds.rung, pausedBy: ids.coordinator!, from: PAUSED_AT, to: null },
      reason: 'Noor is bij oma.',
    });
    const rung = { mandateId: randomUUID(), userId: holder, substituteUserIds: [], ceilingCents: null };
    await repository(FundingRequestEntity).insert({
      ...{ id: requestId, caseId, elementId: randomUUID(), payerId: world.gemeenteId, law: 'jeugdwet' },
      ...{ amountCents: 100, committedCents: null, status: 'requested', rung: 0, requestedAt: START },
      ...{ decidedAt: null, provisionalUntil: null, ladder: [{ ...rung, doorzettingsmacht: false }] },
    });
    await repository(ParticipantEntity).insert([
      participant(holder, 'mandateHolder', 'asked'),
      participant(ids.regievoerder!, 'regievoerder', 'full'),
      participant(ids.ander!, 'regievoerder', 'full'),
    ]);
    await repository(TaskEntity).insert({
      ...{ id: randomUUID(), regionId: world.regionId, caseId, kind: 'waitCheckIn', subjectId: caseId, state: 'open' },
      ...{ ownerRole: 'coordinator', ownerUserId: ids.coordinator!, clockId: clockIds.alarm, since: START },
      ...{ dueAt: '2026-12-07T23:00:00.000Z', endedAt: null },
    });
    await repository(CaseEventEntity).insert({
      ...{ caseId, stepNumber: 2, index: 0, type: 'clockPaused', subjectRecord: 'pause', subjectId: pauseId },
      ...{ actorId: ids.ander, actorRole: 'coordinator', onBehalfOfId: ids.coordinator, at: PAUSED_AT },
      ...{ reasonCode: 'waitingForFamily', reason: 'Noor is bij oma.' },
    });
  }

  const participant = (userId: string, role: Role, view: 'full' | 'asked') => ({
    ...{ id: randomUUID(), caseId, userId, role, view, since: START, until: null },
  });

  it('lists every clock, past before to come, with all that explains it', async () => {
    const [met, paused, running] = await clocksOf('casusinbrenger');
    expect(met).toMatchObject({ id: clockIds.triage, term: '2 werkdagen', ending: { code: 'inTime' }, next: null });
    expect(paused).toMatchObject({
      id: clockIds.rung,
      owner: { name: 'mandaathouder (test)', role: 'mandateHolder' },
      pauses: [{ from: PAUSED_AT, to: null, by: 'coordinator (test)', text: 'wachten op het gezin: Noor is bij oma.' }],
      next: expect.stringMatching(/^De termijn staat nu stil/),
    });
    expect(running).toMatchObject({
      id: clockIds.alarm,
      calendar: 'agreed',
      ladder: [expect.objectContaining({ term: expect.stringMatching(/werkdag/) }), expect.anything()],
      policyVersion: 1,
    });
    for (const { explanation } of [met!, paused!, running!]) expect(explanation).not.toHaveLength(0);
  });

  it('shows who was only asked something the clocks of that, without the words of others', async () => {
    const seen = await clocksOf('mandaathouder');
    expect(seen.map(({ id }) => id)).toEqual([clockIds.rung]);
    const explanation = (await get('explanation', 'mandaathouder')).body;
    expect(explanation).toMatchObject({ clock: { id: clockIds.rung }, task: null, clocks: [{}] });
    const timeline = (await get('timeline', 'mandaathouder')).body;
    expect(timeline.clocks).toHaveLength(1);
    expect(JSON.stringify([seen, explanation, timeline])).not.toContain('oma');
  });

  it('does not exist for a stranger', async () => {
    await signIn('vreemde', ['expert']);
    expect((await get('clocks', 'vreemde')).status).toBe(404);
  });

  it('explains the case with every clock, and the one that it waits for', async () => {
    const { body } = await get('explanation', 'coordinator');
    expect(body).toMatchObject({
      responsible: { name: 'regievoerder (test)', role: 'regievoerder' },
      task: { kind: 'waitCheckIn' },
      clock: { id: clockIds.alarm },
      next: body.clock.next,
    });
    expect(body.clocks).toHaveLength(3);
  });

  it('shows the clocks beside what happened, and in whose place somebody acted', async () => {
    const { body } = await get('timeline', 'coordinator');
    expect(body.results.map(({ type }: { type: string }) => type)).toEqual(['submitted', 'clockPaused']);
    expect(body.results[1]).toMatchObject({
      by: 'ander (test), als vervanger van coordinator (test)',
      clock: { id: clockIds.rung, kind: 'fundingRung' },
    });
    expect(body.clocks.map(({ upcoming }: { upcoming: boolean }) => upcoming)).toEqual([false, true, true]);
  });

  describe('a preview of a pause', () => {
    const preview = (body: object, name = 'coordinator') => post('pause-previews', body, name);

    it('shows every date that would move, and changes nothing', async () => {
      const before = await clocksOf('coordinator');
      const { status, body } = await preview({ until: '2039-03-01' });
      expect(status).toBe(200);
      expect(body.clocks).toEqual([
        expect.objectContaining({ id: clockIds.rung, effect: 'later', old: expect.anything(), new: expect.anything() }),
        expect.objectContaining({ id: clockIds.alarm, effect: 'runsOn' }),
      ]);
      expect(Date.parse(body.clocks[0].new.dueAt)).toBeGreaterThan(Date.parse(body.clocks[0].old.dueAt));
      expect(await clocksOf('coordinator')).toEqual(before);
    });

    it('shows one clock to the regievoerder', async () => {
      const { body } = await preview({ until: '2039-03-01', clockId: clockIds.rung }, 'regievoerder');
      expect(body.clocks.map(({ id }: { id: string }) => id)).toEqual([clockIds.rung]);
    });

    it.each([
      [{ until: '2020-01-01' }, 400, ['/until']],
      [{ until: '2041-05-01' }, 400, ['/until']],
      [{ until: '2039-02-29' }, 400, ['/until']],
      [{}, 400, ['/until']],
      [{ until: '2039-03-01', clockId: randomUUID() }, 404, undefined],
      [{ until: '2039-03-01', clockId: clockIds.triage }, 404, undefined],
    ])('refuses %j', async (body, status, paths) => {
      const answer = await preview(body);
      expect([answer.status, answer.body.faults?.map(({ path }: { path: string }) => path)]).toEqual([status, paths]);
    });
  });

  describe('a pause', () => {
    const reason = 'Zij zijn bij familie.';
    const ofClock = { reason, clockId: clockIds.alarm, reasonCode: 'waitingForFamily' };
    const commandsOf = async (): Promise<string[]> => {
      const commands = await world.database.getRepository(CommandEntity).findBy({ caseId });
      return commands.map(({ name }) => name);
    };

    it.each([
      ['regievoerder', { reason }, 403],
      ['ander', ofClock, 403],
      ['mandaathouder', ofClock, 403],
      ['coordinator', { ...ofClock, reasonCode: 'casePaused' }, 400],
    ])('is refused to %s with %j', async (name, body, status) => {
      expect((await post('pauses', body, name)).status).toBe(status);
    });

    it('of the whole case or of one clock goes to the process as what it is', async () => {
      const [pause] = (await get('pauses', 'coordinator')).body.results;
      expect(pause).toMatchObject({ clockId: clockIds.rung, reason: 'Noor is bij oma.' });
      const asked = await Promise.all([
        post('pauses', { reason }, 'coordinator'),
        post('pauses', ofClock, 'regievoerder'),
        post(`pauses/${pause.id}/resumptions`, {}, 'regievoerder'),
      ]);
      expect(asked.map(({ status }) => status)).toEqual([503, 503, 503]);
      expect(await commandsOf()).toEqual(expect.arrayContaining(['pauseCase', 'pauseClock', 'resumeClock']));
    }, 60_000);
  });
});
