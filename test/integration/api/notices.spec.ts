import { randomUUID } from 'node:crypto';
import type { CaseRecord } from '#contracts/cases';
import type { NoticeDraft } from '#contracts/notices';
import { AbsenceEntity } from '#persistence/absences/absence.entity';
import { SessionCallEntity } from '#persistence/calendars/session-call.entity';
import { CaseStepsRepository } from '#persistence/case-steps/case-steps.repository';
import { MailQueueRepository } from '#persistence/mails/mail-queue.repository';
import type { MailProblem } from '#persistence/mails/mail-problems';
import { MailEntity } from '#persistence/mails/mail.entity';
import { SessionEntity } from '#persistence/sessions/session.entity';
import { UserEntity } from '#persistence/users/user.entity';
import { addCase, AT, stepOf, taskOf } from '../persistence/fixtures.js';
import { startApi, type ApiWorld } from './api-world.js';

describe('notices and mails', () => {
  let world: ApiWorld;
  let admin: string;
  let theCase: CaseRecord;
  let number = 0;
  beforeAll(async () => {
    world = await startApi();
    admin = await world.signIn('beheerder', ['regionAdmin']);
    await world.signIn('casusinbrenger', ['casusinbrenger']);
    theCase = await addCase(world.database, {
      id: world.regionId,
      organisationId: world.gemeenteId,
      userId: await idOf('casusinbrenger'),
    });
  }, 60_000);
  afterAll(() => world.stop(), 30_000);

  const idOf = async (subject: string) =>
    (await world.database.getRepository(UserEntity).findOneByOrFail({ subject })).id;
  const get = (path: string, token: string) => world.http.get(path).set('Authorization', token);
  const post = (path: string, token: string, body: object = {}, key: string = randomUUID()) =>
    world.http.post(path).set('Authorization', token).set('Idempotency-Key', key).send(body);

  /** Somebody with a token of their own, who is told of tasks that the steps of a case give them. */
  async function somebody(name: string) {
    const token = await world.signIn(name, ['coordinator']);
    return { token, id: await idOf(name) };
  }
  async function tell(userId: string, at: string, changes: Partial<NoticeDraft> = {}): Promise<string> {
    const task = taskOf(theCase.id, {
      regionId: world.regionId,
      ownerUserId: userId,
      dueAt: '2099-12-01T16:00:00.000Z',
    });
    const draft = {
      id: randomUUID(),
      kind: 'asked',
      taskId: task.id,
      role: 'coordinator',
      userId,
      ...changes,
    } as const;
    const step = stepOf(theCase.id, ++number, [{ record: 'task', row: task }], {
      at,
      notices: [{ ...draft, dueAt: task.dueAt }],
    });
    await new CaseStepsRepository(world.database).recordStep(step);
    return draft.id;
  }
  const unread = async (token: string): Promise<number> =>
    (await get('/v1/notices?unread=true&limit=1', token)).body.count;

  describe('GET /v1/notices', () => {
    it('tells what waits, newest first and page by page, and nothing of a child', async () => {
      const me = await somebody('leest-alles');
      const ids = [
        await tell(me.id, '2026-11-23T09:00:00.000Z'),
        await tell(me.id, '2026-11-23T10:00:00.000Z', { kind: 'escalated' }),
        await tell(me.id, '2026-11-23T10:00:00.000Z', { kind: 'reminder' }),
      ];
      const first = await get('/v1/notices?limit=2', me.token);
      const second = await get(first.body.next, me.token);
      const results = [...first.body.results, ...second.body.results];
      expect([first.body.count, results.map(({ id }) => id).sort()]).toEqual([3, [...ids].sort()]);
      expect(results.at(-1)).toEqual({
        id: ids[0],
        kind: 'asked',
        text: 'Er wacht iets op u: Beslis over de aanmelding.',
        dueAt: '2099-12-01T16:00:00.000Z',
        overdue: false,
        createdAt: '2026-11-23T09:00:00.000Z',
        taskId: expect.any(String),
        caseId: theCase.id,
        reference: 'ME-2026-0001',
        link: '/v1/tasks?scope=mine',
        standInFor: null,
        open: true,
        read: false,
      });
      expect(JSON.stringify(results)).not.toMatch(/Sanne|wonen/);
      expect((await get('/v1/notices', (await somebody('leest-niets')).token)).body.count).toBe(0);
    });

    it('refuses a choice that it does not know', async () => {
      const { status, body } = await get('/v1/notices?unread=ja', admin);
      expect([status, body.faults.length]).toEqual([400, 1]);
    });
  });

  describe('POST …/readings', () => {
    it('notes one as read, once by its key', async () => {
      const me = await somebody('leest-een');
      const [id] = [await tell(me.id, AT), await tell(me.id, AT)];
      const key = randomUUID();
      const read = await post(`/v1/notices/${id}/readings`, me.token, {}, key);
      expect([read.status, read.body]).toMatchObject([201, { id, read: true, open: true }]);
      expect((await post(`/v1/notices/${id}/readings`, me.token, {}, key)).body).toEqual(read.body);
      expect((await post(`/v1/notices/${id}/readings`, me.token)).body.read).toBe(true);
      expect(await unread(me.token)).toBe(1);
      expect((await get('/v1/notices', me.token)).body.count).toBe(2);
    });

    it('notes all up to a moment', async () => {
      const me = await somebody('leest-tot');
      await tell(me.id, '2026-11-23T09:00:00.000Z');
      await tell(me.id, '2026-11-23T10:00:00.000Z');
      await tell(me.id, '2026-11-23T11:00:00.000Z');
      const body = { until: '2026-11-23T11:00:00+01:00' };
      expect((await post('/v1/notices/readings', me.token, body)).body).toEqual({
        until: '2026-11-23T10:00:00.000Z',
        read: 2,
      });
      expect(await unread(me.token)).toBe(1);
      expect((await post('/v1/notices/readings', me.token, {})).body.faults[0].path).toBe('/until');
    });

    it('knows only the own notices', async () => {
      const [me, other] = [await somebody('leest-eigen'), await somebody('leest-andermans')];
      const id = await tell(me.id, AT);
      expect((await post(`/v1/notices/${id}/readings`, other.token)).status).toBe(404);
      expect((await post('/v1/notices/readings', other.token, { until: AT })).body.read).toBe(0);
      expect(await unread(me.token)).toBe(1);
    });

    it('by who stands in leaves it unread for who comes back', async () => {
      const [away, substitute] = [await somebody('is-weg'), await somebody('vervangt')];
      const id = await tell(away.id, AT);
      expect(await unread(substitute.token)).toBe(0);
      const who = { id: randomUUID(), regionId: world.regionId, userId: away.id, substituteUserId: substitute.id };
      const period = { from: '2020-01-01', until: '2099-12-31', reason: null, recordedBy: away.id, recordedAt: AT };
      await world.database.getRepository(AbsenceEntity).insert({ ...who, ...period, cancelledAt: null });
      const { body } = await get('/v1/notices?unread=true', substitute.token);
      expect(body.results).toMatchObject([{ id, standInFor: 'is-weg (test)', read: false }]);
      expect((await post(`/v1/notices/${id}/readings`, substitute.token)).body).toMatchObject({ id, read: true });
      expect([await unread(substitute.token), await unread(away.token)]).toEqual([0, 1]);
    });
  });

  describe('GET /v1/mails', () => {
    /** Calls to a session that could not be sent, by who they are for. */
    async function fail(problems: Record<string, MailProblem>): Promise<string> {
      const id = randomUUID();
      await world.database.getRepository(SessionEntity).insert({
        ...{ id, caseId: theCase.id, status: 'planned', plannedAt: '2099-03-24T08:30:00.000Z', endsAt: null },
        ...{ slotId: null, heldAt: null, attendances: [], moves: 0, place: null, notes: null },
      });
      const since = ['2026-11-23T09:00:00.000Z', '2026-11-23T10:00:00.000Z'];
      const calls = Object.entries(problems).map(([userId, lastError], nth) => ({
        ...{ sessionId: id, userId, caseId: theCase.id, method: null, sequence: null, lastError },
        ...{ attempts: 3, failingSince: since[nth]!, nextAttemptAt: '2026-11-23T11:00:00.000Z' },
      }));
      await world.database.getRepository(SessionCallEntity).insert(calls);
      return id;
    }

    it('shows how mails stand, without an address and with what to do', async () => {
      const me = await somebody('krijgt-mail');
      const email = 'krijgt-mail@example.org';
      await world.database.getRepository(UserEntity).update({ id: me.id }, { email });
      await tell(me.id, AT);
      const queue = new MailQueueRepository(world.database);
      await queue.gather({ userId: me.id, ofSeat: false }, me.id, 120);
      expect((await get('/v1/mails?state=waiting', admin)).body).toMatchObject({
        count: 1,
        results: [{ reader: 'krijgt-mail (test)', state: 'waiting', notices: 1, attempts: 0, problem: null }],
      });
      const [mail] = await queue.claim(1, 60);
      await queue.markFailed(mail!.id, 'serverAway', 600);
      const failing = await get('/v1/mails?state=failing', admin);
      expect(failing.body.results).toMatchObject([
        { id: mail!.id, lastError: 'serverAway', attempts: 1, sentAt: null },
      ]);
      expect(failing.body.results[0].problem).toContain('mailserver');
      expect(failing.text).not.toContain(email);
      expect((await get('/v1/mail-counts', admin)).body).toEqual({
        waiting: 0,
        failing: 1,
        undeliverable: 0,
        sentLastDay: 0,
        calendarMails: 0,
        failingSince: expect.any(String),
      });
      expect((await world.http.get('/health/ready')).body.parts.mail).toBe('degraded');
      const figures = (await world.http.get('/metrics')).text;
      expect(figures).toMatch(/^doorbraak_mail_waiting 1$/m);
      expect(figures).toMatch(/^doorbraak_mail_oldest_seconds \d/m);
      await queue.markSent(mail!.id, []);
      expect((await get('/v1/mails?state=sent', admin)).body.results).toMatchObject([{ nextAttemptAt: null }]);
    });

    it('shows whose calendars cannot be told of sessions, and not of which', async () => {
      const [wrong, away] = [await somebody('fout-adres'), await somebody('server-weg')];
      const sessionId = await fail({ [wrong.id]: 'readerRefused', [away.id]: 'serverAway' });
      const { body, text } = await get('/v1/calendar-mails', admin);
      expect(body.results).toEqual([
        expect.objectContaining({ reader: 'fout-adres (test)', state: 'undeliverable', calls: 1, attempts: 3 }),
        expect.objectContaining({ reader: 'server-weg (test)', state: 'failing', lastError: 'serverAway' }),
      ]);
      expect(body.results[1].problem).toContain('mailserver');
      for (const id of [sessionId, theCase.id]) expect(text).not.toContain(id);
      const counts = async () => (await get('/v1/mail-counts', admin)).body as object;
      expect(await counts()).toMatchObject({ failing: 0, calendarMails: 2, failingSince: '2026-11-23T10:00:00.000Z' });
      const part = async () => ((await world.http.get('/health/ready')).body as { parts: { mail: string } }).parts.mail;
      expect(await part()).toBe('degraded');
      expect((await world.http.get('/metrics')).text).toMatch(/^doorbraak_mail_waiting 1$/m);
      const calls = world.database.getRepository(SessionCallEntity);
      await calls.update({ userId: away.id }, { lastError: null, failingSince: null });
      expect([await counts(), await part()]).toMatchObject([{ calendarMails: 1, failingSince: null }, 'up']);
      const elsewhere = await world.signIn('beheerder-agenda', ['regionAdmin'], await world.addRegion('DR'));
      expect((await get('/v1/calendar-mails', elsewhere)).body.results).toEqual([]);
    });

    it('is for the administrator of the region', async () => {
      const elsewhere = await world.signIn('beheerder-elders', ['regionAdmin'], await world.addRegion('HE'));
      expect((await get('/v1/mails', elsewhere)).body.count).toBe(0);
      expect(await world.database.getRepository(MailEntity).count()).toBeGreaterThan(0);
      const coordinator = await world.signIn('coordinator-mails', ['coordinator']);
      for (const path of ['/v1/mails', '/v1/mail-counts', '/v1/calendar-mails'])
        expect((await get(path, coordinator)).status).toBe(403);
    });
  });
});
