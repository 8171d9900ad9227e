import { randomUUID } from 'node:crypto';
import { findText } from '../persistence/find-text.js';
import { intakeFor, startApi, type ApiWorld } from './api-world.js';

const BSN = '123456782';
const OTHER_BSN = '999990019';

describe('bsns', () => {
  let world: ApiWorld;
  let casusinbrenger: string;
  let coordinator: string;
  beforeAll(async () => {
    world = await startApi();
    casusinbrenger = await world.signIn('casusinbrenger', ['casusinbrenger']);
    coordinator = await world.signIn('coordinator', ['coordinator']);
  }, 60_000);
  afterAll(() => world.stop(), 30_000);

  const send = (path: string, body: object, token: string, key: string = randomUUID()) =>
    world.http.post(path).set('Authorization', token).set('Idempotency-Key', key).send(body);
  const submit = async (child: object = {}): Promise<string> => {
    const intake = intakeFor(world.gemeenteId);
    const { body } = await send('/v1/cases', { ...intake, child: { ...intake.child, ...child } }, casusinbrenger);
    return body.id as string;
  };
  const record = (caseId: string, bsn: string, token = coordinator, key?: string) =>
    send(`/v1/cases/${caseId}/bsns`, { bsn }, token, key);
  const disclose = (caseId: string, token = coordinator, body: object = { purpose: 'allocation' }) =>
    world.http.post(`/v1/cases/${caseId}/bsn-disclosures`).set('Authorization', token).send(body);
  const revealed = (caseId: string): Promise<unknown[]> =>
    world.database.query(`SELECT * FROM "access_log_entries" WHERE $1 = ANY("case_ids") AND "action" = 'reveal'`, [
      caseId,
    ]);

  it('takes one with the intake, shows it to nobody who reads the dossier, and to who asks for it on purpose', async () => {
    const caseId = await submit({ bsn: '1234.56.782' });
    for (const path of ['', '/timeline', '/explanation', '/consents', '/tasks']) {
      const response = await world.http.get(`/v1/cases/${caseId}${path}`).set('Authorization', coordinator);
      expect(JSON.stringify(response.body)).not.toContain(BSN);
    }
    expect(await revealed(caseId)).toEqual([]);
    expect((await disclose(caseId)).body).toEqual({ bsn: BSN });
    expect(await revealed(caseId)).toMatchObject([
      { fields: ['bsn'], ground: expect.stringContaining('toe te wijzen') },
    ]);
    expect(await findText(world.database, BSN)).toEqual([]);
  });

  it('takes one later, once per key, in the place of another; the answer does not tell it', async () => {
    const caseId = await submit({ bsn: BSN });
    const key = randomUUID();
    const recorded = await record(caseId, OTHER_BSN, coordinator, key);
    expect([recorded.status, recorded.body]).toEqual([
      201,
      { caseId, recordedBy: expect.any(String), recordedAt: expect.any(String) },
    ]);
    expect((await record(caseId, OTHER_BSN, coordinator, key)).body).toEqual(recorded.body);
    expect((await record(caseId, BSN, coordinator, key)).status).toBe(409);
    expect((await disclose(caseId)).body).toEqual({ bsn: OTHER_BSN });
    expect(await findText(world.database, OTHER_BSN)).toEqual([]);
  });

  it('says so where none is recorded', async () => {
    expect((await disclose(await submit())).body).toEqual({ bsn: null });
  });

  it('refuses a number that cannot be one, and a look without a purpose', async () => {
    const caseId = await submit();
    expect((await record(caseId, '123456789')).body.faults).toMatchObject([{ path: '/bsn' }]);
    expect((await disclose(caseId, coordinator, {})).body.faults).toMatchObject([{ path: '/purpose' }]);
    expect((await disclose(caseId, coordinator, { purpose: 'curious' })).status).toBe(400);
  });

  it('refuses one in the words of any command, and in a search', async () => {
    const caseId = await submit();
    const reason = `Het kind heeft ${BSN}.`;
    for (const [path, field, body] of [
      [`/v1/cases/${caseId}/pauses`, '/reason', { reason }],
      [`/v1/cases/${caseId}/withdrawals`, '/reason', { reason }],
      [`/v1/cases/${caseId}/safety-alarms`, '/what', { what: reason }],
      ['/v1/case-searches', '/text', { text: BSN }],
    ] as const) {
      const response = await send(path, body, coordinator);
      expect([path, response.status]).toEqual([path, 400]);
      expect(response.body.faults).toContainEqual({ path: field, message: 'Is dit een BSN? Haal het hier weg.' });
    }
  });

  it('has no place in an anonymous advice, or in a closed case', async () => {
    const consult = { track: 'consult', question: 'Wie weet raad?', stuckReasons: ['noOffer'] };
    const { body } = await send('/v1/cases', consult, casusinbrenger);
    expect((await record(body.id as string, BSN)).body.faults).toMatchObject([{ path: '/bsn' }]);
    const closed = await submit();
    await world.database.query(`UPDATE "cases" SET "phase" = 'closed', "closed_at" = now() WHERE "id" = $1`, [closed]);
    expect((await record(closed, BSN)).body.type).toBe('/problems/caseClosed');
  });

  it('is the coordinator’s alone once the case is closed', async () => {
    const caseId = await submit({ bsn: BSN });
    await world.database.query(
      `INSERT INTO "participants" ("id", "case_id", "user_id", "role", "view", "since")
       SELECT gen_random_uuid(), $1, "id", 'casusinbrenger', 'full', now() FROM "users" WHERE "subject" = 'casusinbrenger'
       ON CONFLICT DO NOTHING`,
      [caseId],
    );
    expect((await disclose(caseId, casusinbrenger)).body).toEqual({ bsn: BSN });
    await world.database.query(`UPDATE "cases" SET "phase" = 'closed', "closed_at" = now() WHERE "id" = $1`, [caseId]);
    expect((await disclose(caseId, casusinbrenger)).status).toBe(404);
    expect((await disclose(caseId)).body).toEqual({ bsn: BSN });
    expect(await revealed(caseId)).toHaveLength(2);
  });

  it('is not for who is only asked something, and does not exist for others', async () => {
    const caseId = await submit({ bsn: BSN });
    const stranger = await world.signIn('andere-casusinbrenger', ['casusinbrenger']);
    const expert = await world.signIn('expert', ['expert']);
    const admin = await world.signIn('beheerder', ['regionAdmin']);
    const asked = await world.signIn('gevraagde', ['regievoerder']);
    await world.database.query(
      `INSERT INTO "participants" ("id", "case_id", "user_id", "role", "view", "since")
       SELECT gen_random_uuid(), $1, "id", 'regievoerder', 'asked', now() FROM "users" WHERE "subject" = 'gevraagde'`,
      [caseId],
    );
    const statuses = async (token: string) => [
      (await disclose(caseId, token)).status,
      (await record(caseId, OTHER_BSN, token)).status,
    ];
    expect(await statuses(stranger)).toEqual([404, 404]);
    for (const token of [expert, admin, asked]) expect(await statuses(token)).toEqual([403, 403]);
    expect(await revealed(caseId)).toEqual([]);
    expect((await disclose(caseId)).body).toEqual({ bsn: BSN });
  });
});
