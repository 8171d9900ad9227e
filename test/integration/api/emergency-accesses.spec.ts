import { randomUUID } from 'node:crypto';
import { EMERGENCY_GROUND } from '../../../apps/api/src/access-log/activities.js';
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
    const entries = await rights.world.database.query<{ action: string; ground: string }[]>(
      `SELECT "action", "ground" FROM "access_log_entries" WHERE "user_id" = $1 AND $2::uuid = ANY("case_ids")`,
      [rights.ids.xavier, caseId],
    );
    expect(entries.map(({ action }) => action).sort()).toEqual(['emergency', 'read']);
    expect(entries.find(({ action }) => action === 'read')!.ground).toBe(EMERGENCY_GROUND);
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

  it('is taken once under a key', async () => {
    const key = randomUUID();
    const first = await rights.post(path(), 'xavier', alarm, key).expect(201);
    const again = await rights.post(path(), 'xavier', alarm, key).expect(201);
    expect(again.body).toEqual(first.body);
    expect(await rights.list(path(), 'corrie')).toHaveLength(1);
  });
});
