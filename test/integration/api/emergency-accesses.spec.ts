import { randomUUID } from 'node:crypto';
import { UserEntity } from '#persistence/users/user.entity';
import { activityWith } from '../../../apps/api/src/access-log/activities.js';
import { RightsWorld } from './rights-world.js';

const reason = 'De crisisdienst belt: niemand van het team neemt op.';
const alarm = { ground: 'acuteDanger', reason };

describe('emergency access', () => {
  let rights: RightsWorld;
  let caseId: string;
  beforeAll(async () => {
    rights = await RightsWorld.start();
  }, 60_000);
  afterAll(() => rights?.stop(), 30_000);
  beforeEach(async () => {
    caseId = await rights.submit();
  });

  const path = () => `cases/${caseId}/emergency-accesses`;
  const take = (name = 'xavier') => rights.post(path(), name, alarm).expect(201);
  const sees = async (name = 'xavier') => (await rights.get(`cases/${caseId}`, name)).status;

  it('shows the dossier at once, for an hour, and then no more', async () => {
    expect(await sees()).toBe(404);
    const { body } = (await take()) as { body: { from: string; until: string } };
    expect(Date.parse(body.until) - Date.parse(body.from)).toBe(60 * 60_000);
    expect((await rights.get(`cases/${caseId}`, 'xavier').expect(200)).body).toMatchObject({
      view: 'full',
      intake: { childFirstName: 'Noor' },
    });
    await rights.world.database.query(
      `UPDATE "emergency_accesses" SET "from" = now() - interval '2 hours', "until" = now() - interval '1 hour'
       WHERE "case_id" = $1`,
      [caseId],
    );
    expect(await sees()).toBe(404);
  });

  it('lets somebody look, and do nothing', async () => {
    await take();
    const alarmRaised = await rights.post(`cases/${caseId}/safety-alarms`, 'xavier', { what: 'Het is niet veilig.' });
    expect(alarmRaised.status).toBe(403);
  });

  it('tells the coordinator and the auditors in the same breath, and not why', async () => {
    await take();
    for (const [name, kind] of [
      ['corrie', 'noteEmergencyAccess'],
      ['adriaan', 'reviewEmergencyAccess'],
    ] as const) {
      const tasks = await rights.list<{ kind: string; caseId: string }>('tasks', name);
      expect(tasks).toContainEqual(expect.objectContaining({ kind, caseId }));
      expect(JSON.stringify(tasks)).not.toContain('crisisdienst');
      const text = expect.stringMatching(/noodtoegang/) as string;
      const notices = await rights.list('notices?unread=true', name);
      expect(notices).toContainEqual(expect.objectContaining({ caseId, text }));
    }
    expect(await rights.list('notices', 'bas')).toEqual([]);
  });

  it('keeps the reason sealed; the coordinator reads it, the auditor sees who, when and on what ground', async () => {
    await take();
    const [stored] = await rights.world.database.query<[{ reason: string }]>(
      'SELECT "reason" FROM "emergency_accesses" WHERE "case_id" = $1',
      [caseId],
    );
    expect(stored.reason).toMatch(/^sealed\./);
    expect(await rights.list(path(), 'corrie')).toMatchObject([{ reason, userId: rights.ids.xavier }]);
    const [audited] = await rights.list(path(), 'adriaan');
    expect(audited).toMatchObject({ ground: 'acuteDanger', role: 'expert', userId: rights.ids.xavier });
    expect(audited).not.toHaveProperty('reason');
    await rights.get(path(), 'vreemde-auditor').expect(404);
    await rights.get(path(), 'bas').expect(403);
  });

  it('stands in the access log, with what was read under it', async () => {
    await take();
    await rights.get(`cases/${caseId}`, 'xavier').expect(200);
    const { purpose, ground } = activityWith('noodtoegang');
    const entries = await rights.world.database.query<{ action: string; ground: string; purpose: string }[]>(
      `SELECT "action", "ground", "purpose" FROM "access_log_entries" WHERE "user_id" = $1 AND $2::uuid = ANY("case_ids")`,
      [rights.ids.xavier, caseId],
    );
    expect(entries.map(({ action }) => action).sort()).toEqual(['emergency', 'read']);
    expect(entries.find(({ action }) => action === 'read')).toMatchObject({ purpose, ground });
  });

  it('shows the family who looked in an emergency, and that a BSN was shown in one; without a name', async () => {
    await rights.add(`dora-${caseId}`, ['casusinbrenger']);
    await rights.post(path(), `dora-${caseId}`, alarm).expect(201);
    await rights.post(`cases/${caseId}/bsn-disclosures`, `dora-${caseId}`, { purpose: 'identity' }).expect(200);
    const [entry] = await rights.world.database.query<[{ ground: string }]>(
      `SELECT "ground" FROM "access_log_entries" WHERE $1::uuid = ANY("case_ids") AND "action" = 'reveal'`,
      [caseId],
    );
    expect(entry.ground).toMatch(/^Noodtoegang: .*; Om na te gaan/);
    await rights.get(path(), 'adriaan').expect(200);
    const overview = await rights.list(`cases/${caseId}/access-overview`, 'corrie');
    expect(overview).toContainEqual(
      expect.objectContaining({
        functionName: 'casusinbrenger',
        ground: 'emergency',
        why: 'In nood een dossier inzien',
      }),
    );
    expect(overview).toContainEqual(
      expect.objectContaining({
        functionName: 'auditor',
        ground: 'usual',
        why: 'Controleren wie gegevens heeft gezien',
      }),
    );
    expect(JSON.stringify(overview)).not.toContain('dora');
    const asked = { format: 'json', askedBy: 'child', purpose: 'Noor wil het dossier inzien.' };
    const exported = await rights.post(`cases/${caseId}/exports`, 'corrie', asked).expect(200);
    expect((exported.body as { parts: { emergencyAccess: unknown[] } }).parts.emergencyAccess).toHaveLength(1);
    expect(JSON.stringify(exported.body)).not.toContain('dora');
  });

  it('ends early by who took it, or by the coordinator; once', async () => {
    const { id } = (await take()).body as { id: string };
    await rights.add(`yvonne-${id}`, ['expert']);
    await rights.post(path(), `yvonne-${id}`, alarm).expect(201);
    expect((await rights.post(`${path()}/${id}/ends`, `yvonne-${id}`, {})).status).toBe(404);
    await rights.post(`${path()}/${id}/ends`, 'xavier', {}).expect(201);
    expect(await sees()).toBe(404);
    expect(await sees(`yvonne-${id}`)).toBe(200);
    const again = await rights.post(`${path()}/${id}/ends`, 'corrie', {}).expect(409);
    expect(again.body).toMatchObject({ type: '/problems/alreadyEnded' });
  });

  it('is one at a time', async () => {
    await take();
    const { body } = await rights.post(path(), 'xavier', alarm).expect(409);
    expect(body).toMatchObject({ type: '/problems/emergencyAccessRuns' });
  });

  it('stays ended when the coordinator ends it, with whom to call; who ended their own may look again', async () => {
    const { id } = (await take()).body as { id: string };
    await rights.post(`${path()}/${id}/ends`, 'corrie', {}).expect(201);
    const { body } = await rights.post(path(), 'xavier', alarm).expect(409);
    expect(body).toMatchObject({ type: '/problems/emergencyAccessStopped', detail: expect.stringContaining('Bel') });
    expect(await sees()).toBe(404);
    const name = `zoe-${id}`;
    await rights.add(name, ['expert']);
    const own = (await take(name)).body as { id: string };
    await rights.post(`${path()}/${own.id}/ends`, name, {}).expect(201);
    await take(name);
  });

  it('is not for a program', async () => {
    const users = rights.world.database.getRepository(UserEntity);
    await users.update(rights.ids.xavier!, { machine: true });
    await rights.post(path(), 'xavier', alarm).expect(403);
    await users.update(rights.ids.xavier!, { machine: false });
    expect(await sees()).toBe(404);
  });

  it('is for a case of the own region; another one does not exist, in the same words', async () => {
    const unknown = await rights.post(`cases/${randomUUID()}/emergency-accesses`, 'xavier', alarm).expect(404);
    const elsewhere = await rights.post(path(), 'vreemd', alarm).expect(404);
    const told = ({ instance: _instance, ...problem }: { instance?: string }) => problem;
    expect(told(elsewhere.body as object)).toEqual(told(unknown.body as object));
    const [{ count }] = await rights.world.database.query<[{ count: number }]>(
      'SELECT count(*) FROM "emergency_accesses" WHERE "case_id" = $1',
      [caseId],
    );
    expect(count).toBe(0);
  });

  it.each(['adriaan', 'bas'])('is not for %s', async (name) => {
    await rights.post(path(), name, alarm).expect(403);
  });

  it('asks for a ground and a reason', async () => {
    const { body } = await rights.post(path(), 'xavier', { ground: 'curious', reason: ' ' }).expect(400);
    expect((body as { faults: { path: string }[] }).faults.map(({ path }) => path).sort()).toEqual([
      '/ground',
      '/reason',
    ]);
  });

  it('asks for more than a word', async () => {
    const { body } = await rights.post(path(), 'xavier', { ...alarm, reason: '.' }).expect(400);
    expect(body).toMatchObject({
      faults: [{ path: '/reason', message: expect.stringContaining('minstens 20') as string }],
    });
  });

  it('is taken twice in a day by somebody to a dossier; then they must call', async () => {
    for (const _time of [1, 2]) {
      const { id } = (await take()).body as { id: string };
      await rights.post(`${path()}/${id}/ends`, 'xavier', {}).expect(201);
    }
    const { body } = await rights.post(path(), 'xavier', alarm).expect(409);
    expect(body).toMatchObject({
      type: '/problems/emergencyAccessesUsed',
      detail: expect.stringContaining('Bel') as string,
    });
    expect(await sees()).toBe(404);
    await rights.world.database.query(
      `UPDATE "emergency_accesses" SET "from" = "from" - interval '1 day', "until" = "until" - interval '1 day'
       WHERE "case_id" = $1`,
      [caseId],
    );
    await take();
  });

  it('is taken once by who asks several times at the same moment', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => rights.post(path(), 'xavier', alarm)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  });

  it.each([
    ['sharing was withdrawn', 'toestemming om te delen'],
    ['the case was restricted', 'gebruik van dit dossier'],
  ])('tells who looks at it afterwards that %s', async (what, words) => {
    if (what.includes('restricted')) {
      const restriction = { ground: 'objection', reason: 'Moeder maakt bezwaar.' };
      await rights.post(`cases/${caseId}/restrictions`, 'corrie', restriction).expect(201);
    } else {
      await rights.world.database.query(
        `UPDATE "consents" SET "status" = 'withdrawn' WHERE "case_id" = $1 AND "kind" = 'sharing'`,
        [caseId],
      );
    }
    await take();
    for (const name of ['corrie', 'adriaan']) {
      const tasks = await rights.list<{ caseId: string; why: string }>('tasks', name);
      expect(tasks.find((task) => task.caseId === caseId)!.why).toContain(words);
    }
  });

  it('gives a repeat nothing once it is over', async () => {
    const key = randomUUID();
    const { id } = (await rights.post(path(), 'xavier', alarm, key).expect(201)).body as { id: string };
    await rights.post(`${path()}/${id}/ends`, 'corrie', {}).expect(201);
    await rights.post(path(), 'xavier', alarm, key).expect(404);
  });

  it('is taken once under a key', async () => {
    const key = randomUUID();
    const first = await rights.post(path(), 'xavier', alarm, key).expect(201);
    const again = await rights.post(path(), 'xavier', alarm, key).expect(201);
    expect(again.body).toEqual(first.body);
    expect(await rights.list(path(), 'corrie')).toHaveLength(1);
  });
});
