import { randomUUID } from 'node:crypto';
import type { BulkOrder } from '#contracts/bulk-runs';
import { BulkItemsRepository } from '#persistence/bulk-runs/bulk-items.repository';
import { BulkRunsRepository } from '#persistence/bulk-runs/bulk-runs.repository';
import { OutboxRepository } from '#persistence/outbox/outbox.repository';
import { UserEntity } from '#persistence/users/user.entity';
import { intakeFor, startApi, type ApiWorld } from './api-world.js';

const SUCCESSION: BulkOrder = {
  kind: 'succession',
  departureId: randomUUID(),
  fromUserId: randomUUID(),
  toUserId: randomUUID(),
};

describe('bulk-runs', () => {
  let world: ApiWorld;
  let admin: string;
  let coordinator: string;
  let expert: string;
  let caseIds: string[];
  beforeAll(async () => {
    world = await startApi();
    admin = await world.signIn('beheerder', ['regionAdmin']);
    coordinator = await world.signIn('coordinator', ['coordinator']);
    expert = await world.signIn('expert', ['expert']);
    const intakes = [await submit(), await submit(), await submit()];
    caseIds = intakes.map(({ body }) => body.id as string);
  }, 60_000);
  afterAll(() => world.stop(), 30_000);

  const get = (path: string, token = admin) => world.http.get(path).set('Authorization', token);
  const post = (path: string, token = admin, body: object = {}, key: string = randomUUID()) =>
    world.http.post(path).set('Authorization', token).set('Idempotency-Key', key).send(body);
  const submit = () => post('/v1/cases', coordinator, intakeFor(world.gemeenteId));

  async function start(order: BulkOrder, items = caseIds.map((caseId) => ({ caseId }))): Promise<string> {
    const { id: startedBy } = await world.database
      .getRepository(UserEntity)
      .findOneByOrFail({ displayName: 'beheerder (test)' });
    const runs = new BulkRunsRepository(world.database);
    const startedAt = new Date().toISOString();
    const asked = { regionId: world.regionId, order, startedBy, startedAs: 'regionAdmin', startedAt } as const;
    const run = await world.database.transaction((manager) =>
      runs.create(manager, { ...asked, reason: 'Ruimere termijnen.', items }),
    );
    return run.id;
  }

  it('tells what is done, by whom, why and how far it is', async () => {
    const id = await start({ kind: 'policyRollOut', version: 14 });
    const items = new BulkItemsRepository(world.database);
    const [first, second] = await items.waiting(id, 2);
    await items.mark(first!, null);
    await items.mark(second!, 'caseClosed');

    const { body } = await get(`/v1/bulk-runs/${id}`, coordinator);
    expect(body).toMatchObject({
      kind: 'policyRollOut',
      what: 'Lopende casussen gaan over op versie 14 van de regels.',
      state: 'running',
      progress: '1 gelukt, 1 niet, 1 wacht nog.',
      percentage: 66,
      startedByName: 'beheerder (test)',
      reason: 'Ruimere termijnen.',
    });
    const list = await get('/v1/bulk-runs?limit=1');
    expect(list.body.results.map((run: { id: string }) => run.id)).toEqual([id]);

    const page = await get(`/v1/bulk-runs/${id}/items?limit=2`);
    expect(page.body.results).toMatchObject([
      { position: 1, state: 'done', why: null },
      { position: 2, state: 'refused', code: 'caseClosed', why: 'Deze casus is al afgesloten.' },
    ]);
    expect(page.body.results[0].reference).toMatch(/^ME-/);
    const next = await get(page.body.next as string);
    expect(next.body.results).toMatchObject([{ position: 3, state: 'waiting', caseId: caseIds[2] }]);
    expect((await get(`/v1/bulk-runs/${id}/items?state=refused`)).body.count).toBe(1);
    expect((await get(`/v1/bulk-runs/${id}/items?state=gone`)).status).toBe(400);
  });

  it('stops and resumes, without the engine; a repeat gets the first answer', async () => {
    const id = await start({ kind: 'policyRollOut', version: 14 });
    const key = randomUUID();
    const stopped = await post(`/v1/bulk-runs/${id}/stops`, admin, {}, key);
    expect([stopped.status, stopped.body.state]).toEqual([201, 'stopped']);
    const again = await post(`/v1/bulk-runs/${id}/stops`);
    expect([again.status, again.body.type]).toEqual([409, '/problems/bulkRunMovedOn']);

    await world.database.query('UPDATE "outbox" SET "delivered_at" = now()');
    expect((await post(`/v1/bulk-runs/${id}/resumptions`)).body.state).toBe('running');
    const entries = await new OutboxRepository(world.database).claim(5, 30);
    expect(entries).toMatchObject([{ kind: 'startBulkRun', subjectId: id }]);
    expect((await post(`/v1/bulk-runs/${id}/resumptions`)).status).toBe(409);
    expect((await post(`/v1/bulk-runs/${id}/stops`, admin, {}, key)).body).toEqual(stopped.body);
    expect((await post(`/v1/bulk-runs/${id}/resumptions`, admin, {}, key)).body.type).toBe('/problems/keyReused');
  });

  it('is over when it is done', async () => {
    const id = await start({ kind: 'policyRollOut', version: 14 }, []);
    await new BulkItemsRepository(world.database).finish(id);
    const { status, body } = await post(`/v1/bulk-runs/${id}/stops`);
    expect([status, body.detail]).toEqual([409, 'Deze verzamelopdracht is al klaar. Bekijk per casus wat eruit kwam.']);
    expect((await get(`/v1/bulk-runs/${id}`)).body).toMatchObject({
      percentage: 100,
      progress: 'Er was niets te doen.',
    });
  });

  it('lets coordinators stop what divides work, not what changes rules or people', async () => {
    const [reassignment, succession] = [await start({ kind: 'reassignment' }, []), await start(SUCCESSION)];
    expect((await post(`/v1/bulk-runs/${succession}/stops`, coordinator)).status).toBe(403);
    expect((await post(`/v1/bulk-runs/${reassignment}/stops`, coordinator)).status).toBe(201);
    expect((await get(`/v1/bulk-runs/${succession}`)).body.state).toBe('running');
  });

  it('does not exist for another region or role', async () => {
    const id = await start(SUCCESSION);
    const elsewhere = await world.signIn('elders', ['regionAdmin'], await world.addRegion('HE'));
    for (const path of [`/v1/bulk-runs/${id}`, `/v1/bulk-runs/${id}/items`]) {
      expect((await get(path, elsewhere)).status).toBe(404);
    }
    expect((await post(`/v1/bulk-runs/${id}/stops`, elsewhere)).status).toBe(404);
    expect((await get('/v1/bulk-runs', elsewhere)).body.count).toBe(0);
    expect((await get('/v1/bulk-runs', expert)).status).toBe(403);
  });
});
