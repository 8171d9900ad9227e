import { randomUUID } from 'node:crypto';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { AccessLogEntry, SignedEntry } from '#contracts/access-log';
import { NO_REGION } from '#contracts/access-log';
import { isOurs } from '#domain/access-log/sign-entry';
import { AccessLogEntryEntity } from '#persistence/access-log/access-log-entry.entity';
import { UserEntity } from '#persistence/users/user.entity';
import { activityOf } from '../../../apps/api/src/access-log/activities.js';
import { testConfig } from '../../support/secrets.js';
import { intakeFor, startApi, type ApiWorld } from './api-world.js';

const { accessLog: KEYS } = testConfig({ DATABASE_URL: 'postgres://nobody@nowhere/none' }).keys;

describe('the access log of the API', () => {
  let world: ApiWorld;
  let coordinator: string;
  let inbrenger: string;
  let auditor: string;
  let caseId: string;
  let ahead = 0;

  beforeAll(async () => {
    world = await startApi({ clock: { now: () => new Date(Date.now() + ahead) } });
    coordinator = await world.signIn('coordinator', ['coordinator']);
    inbrenger = await world.signIn('inbrenger', ['casusinbrenger']);
    auditor = await world.signIn('auditor', ['auditor']);
    const made = await world.http
      .post('/v1/cases')
      .set('Authorization', inbrenger)
      .set('Idempotency-Key', randomUUID())
      .send(intakeFor(world.gemeenteId));
    expect(made.status).toBe(201);
    caseId = (made.body as { id: string }).id;
  }, 60_000);
  afterAll(() => world.stop());

  const get = (path: string, token: string) => world.http.get(path).set('Authorization', token);
  const idOf = async (name: string) =>
    (await world.database.getRepository(UserEntity).findOneByOrFail({ subject: name })).id;
  const entries = (where: Partial<AccessLogEntry>): Promise<SignedEntry[]> =>
    world.database.getRepository(AccessLogEntryEntity).find({ where: where as object, order: { at: 'ASC' } });
  const last = async (where: Partial<AccessLogEntry>): Promise<SignedEntry | undefined> =>
    (await entries(where)).at(-1);

  it('knows a processing activity for every route that somebody must sign in for', async () => {
    const description = (await world.http.get('/v1/openapi.json')).body as OpenAPIObject;
    const routes = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.entries(methods as Record<string, { security?: unknown[] }>)
        .filter(([, { security }]) => security?.length)
        .map(([method]) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
    );
    expect(routes.length).toBeGreaterThan(80);
    expect(routes.filter((route) => !hasActivity(route))).toEqual([]);
  });

  it('tells who read which case, as what, what for, and where to find it in the logs', async () => {
    const answer = await get(`/v1/cases/${caseId}`, coordinator).set(
      'X-Correlation-Id',
      '0f4c1c52-5e0f-4d38-8a4a-5f6f6b8c5a11',
    );
    expect(answer.status).toBe(200);
    const entry = await last({ route: 'GET /v1/cases/:caseId' });
    expect(entry).toMatchObject({
      regionId: world.regionId,
      userId: await idOf('coordinator'),
      role: 'coordinator',
      action: 'read',
      activity: 'dossier',
      caseIds: [caseId],
      subjects: [expect.stringMatching(/^[0-9a-f]{32}$/)],
      outcome: 'done',
      traceId: '0f4c1c525e0f4d388a4a5f6f6b8c5a11',
      spanId: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    expect(entry!.fields).toContain('reference');
    expect(isOurs(KEYS, entry!)).toBe(true);
  });

  it('tells which cases a list and a search showed', async () => {
    await get('/v1/cases', coordinator);
    expect(await last({ route: 'GET /v1/cases' })).toMatchObject({ action: 'read', caseIds: [caseId] });
    await world.http.post('/v1/case-searches').set('Authorization', coordinator).send({ text: 'Noor' });
    expect(await last({ route: 'POST /v1/case-searches' })).toMatchObject({ action: 'search' });
  });

  it('tells who brought in a case', async () => {
    expect(await last({ route: 'POST /v1/cases' })).toMatchObject({ action: 'decide', caseIds: [caseId] });
  });

  it('tells a command before the process decides on it', async () => {
    const answer = await world.http
      .post(`/v1/cases/${caseId}/safety-alarms`)
      .set('Authorization', coordinator)
      .set('Idempotency-Key', randomUUID())
      .send({ what: 'Het kind is weg.' });
    expect(answer.status).toBe(503);
    expect(await last({ action: 'decide', route: 'POST /v1/cases/:caseId/safety-alarms' })).toMatchObject({
      caseIds: [caseId],
      fields: ['raiseSafetyAlarm'],
      outcome: 'asked',
    });
  }, 30_000);

  it('tells what was refused: to nobody, to the wrong role, and what is not theirs', async () => {
    await world.http.get(`/v1/cases/${caseId}`);
    expect(await last({ outcome: 'notSignedIn' })).toMatchObject({ action: 'refused', userId: null, role: null });
    await get('/v1/access-log-entries', coordinator);
    expect(await last({ outcome: 'notAllowed' })).toMatchObject({
      action: 'refused',
      userId: await idOf('coordinator'),
      role: 'coordinator',
      regionId: world.regionId,
    });
    const elsewhere = await world.addRegion('HE');
    const stranger = await world.signIn('stranger', ['coordinator'], elsewhere);
    expect((await get(`/v1/cases/${caseId}`, stranger)).status).toBe(404);
    expect(await last({ outcome: 'notFound' })).toMatchObject({
      action: 'refused',
      userId: await idOf('stranger'),
      caseIds: [caseId],
      // In the chain of the region whose case it is: their auditor must see it.
      regionId: world.regionId,
    });
  });

  it('keeps attempts of nobody in a chain of their own', async () => {
    expect((await world.http.get('/v1/tasks')).status).toBe(401);
    expect(await last({ route: 'GET /v1/tasks' })).toMatchObject({ regionId: NO_REGION, action: 'refused' });
  });

  it('shows nothing that it cannot log', async () => {
    await world.database.query(`ALTER TABLE "access_log_pending" ADD CONSTRAINT "closed" CHECK (false) NOT VALID`);
    try {
      const answer = await get(`/v1/cases/${caseId}`, coordinator);
      expect(answer.status).toBe(503);
      expect(JSON.stringify(answer.body)).not.toContain(caseId);
      expect((await get(`/v1/cases/${randomUUID()}`, coordinator)).status).toBe(503);
    } finally {
      await world.database.query(`ALTER TABLE "access_log_pending" DROP CONSTRAINT "closed"`);
    }
    expect((await get(`/v1/cases/${caseId}`, coordinator)).status).toBe(200);
  });

  it('is read by the auditor, who is in it as well', async () => {
    const first = await get(`/v1/access-log-entries?caseId=${caseId}&action=read&limit=1`, auditor);
    expect(first.status).toBe(200);
    const { results, next } = first.body as { results: { caseIds: string[]; userName: string }[]; next: string };
    expect(results).toHaveLength(1);
    expect(results[0]!.userName).toBe('coordinator (test)');
    expect((await get(next, auditor)).status).toBe(200);
    expect(await last({ route: 'GET /v1/access-log-entries', action: 'read' })).toMatchObject({
      userId: await idOf('auditor'),
      activity: 'toezicht',
    });
    const away = await world.signIn('away', ['auditor'], await world.addRegion('AW'));
    const elsewhere = await get(`/v1/access-log-entries?caseId=${caseId}`, away);
    expect(elsewhere.body).toMatchObject({ count: 0, results: [] });
  });

  it('is given to the family in their words, without names', async () => {
    const answer = await get(`/v1/cases/${caseId}/access-overview`, coordinator);
    expect(answer.status).toBe(200);
    const { results } = answer.body as {
      results: { functionName: string; why: string; what: string; times: number }[];
    };
    const looked = results.filter(
      ({ functionName, why }) => functionName === 'coördinator' && why.startsWith('Het dossier inzien'),
    );
    // A line for each day on which they looked; midnight may have come meanwhile.
    for (const line of looked) {
      expect(line).toMatchObject({ what: 'Heeft gegevens gelezen', ground: 'usual', timesText: `${line.times} keer` });
    }
    expect(looked.reduce((sum, { times }) => sum + times, 0)).toBeGreaterThan(1);
    expect(JSON.stringify(answer.body)).not.toContain('(test)');
    expect(await last({ action: 'export' })).toMatchObject({ caseIds: [caseId], activity: 'rechten' });
    expect((await get(`/v1/cases/${caseId}/access-overview`, auditor)).status).toBe(200);
    expect((await get(`/v1/cases/${randomUUID()}/access-overview`, coordinator)).status).toBe(404);
  });

  it('leaves out of that what showed nothing', async () => {
    const answer = await get(`/v1/cases/${caseId}/handovers`, coordinator);
    expect(answer.body).toMatchObject({ count: 0 });
    expect(await last({ route: 'GET /v1/cases/:caseId/handovers' })).toMatchObject({ fields: [], caseIds: [caseId] });
    const { results } = (await get(`/v1/cases/${caseId}/access-overview`, coordinator)).body as {
      results: { why: string }[];
    };
    expect(results.map(({ why }) => why)).not.toContain('De hulp overdragen aan een aanbieder');
  });

  it('raises an alarm when an entry waits over a minute for its place', async () => {
    const parts = async () => ((await world.http.get('/health/ready')).body as { parts: object }).parts;
    // Nothing links here, and this file may have taken more than a minute.
    await world.database.query('UPDATE "access_log_pending" SET "since" = now()');
    expect(await parts()).toMatchObject({ accessLog: 'up' });
    await world.database.query(
      `UPDATE "access_log_pending" SET "since" = now() - interval '61 seconds'
       WHERE "entry_id" = (SELECT "entry_id" FROM "access_log_pending" LIMIT 1)`,
    );
    expect(await parts()).toMatchObject({ accessLog: 'degraded' });
  });

  it('tells the family of the day in Amsterdam on which somebody looked', async () => {
    ahead = Date.parse('2099-03-15T23:30:00.000Z') - Date.now();
    const looked = await get(`/v1/cases/${caseId}`, coordinator);
    ahead = 0;
    expect(looked.status).toBe(200);
    const { body } = await get(`/v1/cases/${caseId}/access-overview`, coordinator);
    expect((body as { results: object[] }).results[0]).toMatchObject({ day: '2099-03-16' });
  });

  it('says that a chain was not looked at yet', async () => {
    const answer = await get('/v1/access-log-chains', auditor);
    expect(answer.body).toMatchObject({ results: [{ regionId: world.regionId, state: 'unchecked', links: 0 }] });
  });
});

function hasActivity(route: string): boolean {
  try {
    return activityOf(route).ground !== '';
  } catch {
    return false;
  }
}
