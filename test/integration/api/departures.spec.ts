import { randomUUID } from 'node:crypto';
import type { Role } from '#contracts/codes';
import { parseDay, textOf } from '#domain/terms/local-time';
import { BulkItemEntity } from '#persistence/bulk-runs/bulk-item.entity';
import { DepartureEntity } from '#persistence/departures/departure.entity';
import { DeparturesRepository } from '#persistence/departures/departures.repository';
import { UserEntity } from '#persistence/users/user.entity';
import { intakeFor, startApi, type ApiWorld } from './api-world.js';

describe('departures', () => {
  let world: ApiWorld;
  let now: Date;
  const tokens: Record<string, string> = {};
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    world = await startApi({ clock: { now: () => now } });
    await add('bas', ['regionAdmin']);
    await add('corrie', ['coordinator']);
    await add('bert', ['casusinbrenger']);
    await add('cato', ['casusinbrenger', 'coordinator']);
    const elsewhere = await world.addRegion('HE');
    await add('vreemd', ['regionAdmin'], elsewhere);
  }, 60_000);
  afterAll(() => world.stop(), 30_000);
  beforeEach(async () => {
    now = new Date('2026-11-25T09:00:00.000Z');
    await world.database.query('DELETE FROM "absences"');
    await world.database.query('DELETE FROM "departures"');
    await add(`anna-${randomUUID()}`, ['casusinbrenger'], world.regionId, 'anna');
  });

  async function add(subject: string, roles: Role[], regionId = world.regionId, name = subject): Promise<void> {
    tokens[name] = await world.signIn(subject, roles, regionId);
    ids[name] = (await world.database.getRepository(UserEntity).findOneByOrFail({ subject })).id;
  }

  const get = (path: string, name: string) => world.http.get(`/v1/${path}`).set('Authorization', tokens[name]!);
  const post = (path: string, name: string, body: object, key: string = randomUUID()) =>
    world.http.post(`/v1/${path}`).set('Authorization', tokens[name]!).set('Idempotency-Key', key).send(body);
  const leaves = (name: string, successor: string, more: object = {}) =>
    post('departures', 'bas', {
      userId: ids[name],
      successorUserId: ids[successor],
      lastDay: '2026-11-30',
      reason: 'Een andere baan.',
      ...more,
    });

  it('is planned first, and then the successor has everything', async () => {
    const theCase = (await post('cases', 'anna', intakeFor(world.gemeenteId)).expect(201)).body as { id: string };
    const planned = (await leaves('anna', 'bert').expect(201)).body as { id: string; summary: string };
    expect(planned).toMatchObject({ state: 'planned', bulkRunId: null, warning: null });
    expect(planned.summary).toMatch(/^bert \(test\) neemt al het werk van anna-.* over na ma 30 nov\.$/);
    const sees = async (name: string) => (await get(`cases/${theCase.id}`, name)).status;
    expect(await sees('bert')).toBe(404);
    now = new Date('2026-12-01T08:00:00.000Z');
    expect(await sees('bert')).toBe(200);
    const departures = new DeparturesRepository(world.database);
    await departures.carryOut(planned.id, now.toISOString());
    const carried = await world.database.getRepository(DepartureEntity).findOneByOrFail({ id: planned.id });
    const items = await world.database.getRepository(BulkItemEntity).findBy({ runId: carried.bulkRunId! });
    expect(items.map(({ caseId }) => caseId)).toEqual([theCase.id]);
    await departures.finish(carried.bulkRunId!);
    expect((await get('cases', 'anna').expect(403)).body).toMatchObject({ type: '/problems/noAccount' });
    expect(await sees('bert')).toBe(200);
    expect((await get('departures', 'bas')).body).toMatchObject({ count: 1, results: [{ state: 'done' }] });
  });

  it('is carried out at once when the last day is here or over', async () => {
    const { body } = await leaves('anna', 'bert', { lastDay: '2026-11-25' }).expect(201);
    expect(body).toMatchObject({ state: 'handingOver', bulkRunId: expect.any(String) as string });
    expect(
      (await post(`departures/${(body as { id: string }).id}/cancellations`, 'bas', {}).expect(409)).body,
    ).toMatchObject({ type: '/problems/departureCarriedOut' });
    const run = await get(`bulk-runs/${(body as { bulkRunId: string }).bulkRunId}`, 'bas').expect(200);
    expect(run.body).toMatchObject({ kind: 'succession', total: 0 });
  });

  it('closes the account with the last day, and keeps the reason from who sees the run', async () => {
    const reason = 'Langdurig ziek.';
    const { body } = await leaves('anna', 'bert', { lastDay: '2026-11-25', reason }).expect(201);
    await get('tasks', 'anna').expect(403);
    const run = await get(`bulk-runs/${(body as { bulkRunId: string }).bulkRunId}`, 'corrie').expect(200);
    expect(run.body).toMatchObject({ reason: 'Een collega vertrekt.' });
    expect((await get('departures', 'bas')).body).toMatchObject({ results: [{ reason }] });
    expect(JSON.stringify(await world.database.query('SELECT * FROM "commands"'))).not.toContain(reason);
  });

  it('tells the coordinators, who look at it', async () => {
    const { id } = (await leaves('anna', 'bert').expect(201)).body as { id: string };
    const { results } = (await get('tasks', 'corrie')).body as { results: { kind: string; subjectId: string }[] };
    expect(results).toContainEqual(expect.objectContaining({ kind: 'reviewReplacement', subjectId: id }));
  });

  it('can be withdrawn while it is planned, and gives a repeat the first answer', async () => {
    const key = randomUUID();
    const { body } = await leaves('anna', 'bert').expect(201);
    const path = `departures/${(body as { id: string }).id}/cancellations`;
    const first = await post(path, 'bas', {}, key).expect(201);
    expect(first.body).toMatchObject({ state: 'cancelled' });
    expect((await post(path, 'bas', {}, key).expect(201)).body).toEqual(first.body);
    await post(path, 'bas', {}).expect(409);
    await post(path, 'vreemd', {}).expect(404);
  });

  it('warns when the policy still names the leaver for a duty', async () => {
    await world.database.query(
      `UPDATE "policies" SET "body" = jsonb_set("body", '{duties,coordinator}', to_jsonb($2::text)) WHERE "region_id" = $1`,
      [world.regionId, ids.corrie],
    );
    const { body } = await leaves('corrie', 'cato').expect(201);
    expect(body).toMatchObject({
      warning:
        'corrie (test) staat in het beleid nog als coördinator. Stel een nieuwe versie vast. ' +
        'Tot dan doet cato (test) dat werk.',
    });
  });

  it('belongs to the administrator of the region', async () => {
    await post('departures', 'corrie', {}).expect(403);
    await get('departures', 'corrie').expect(403);
  });

  describe('what is refused', () => {
    const refused = async (response: ReturnType<typeof post>) =>
      ((await response.expect(400)).body as { faults: { path: string; message: string }[] }).faults;

    it.each([
      ['anna', 'Kies iemand anders: niemand neemt het werk van zichzelf over.'],
      ['vreemd', 'Kies iemand die in uw regio werkt.'],
      ['corrie', 'Kies iemand met de rol casusinbrenger: dat vraagt het werk. corrie (test) heeft die rol niet.'],
    ])('%s as a successor', async (successor, message) => {
      expect(await refused(leaves('anna', successor))).toEqual([{ path: '/successorUserId', message }]);
    });

    it('somebody of another region, and a last day too long ago', async () => {
      expect(await refused(leaves('vreemd', 'bert'))).toMatchObject([{ path: '/userId' }]);
      expect(await refused(leaves('anna', 'bert', { lastDay: '2026-10-01' }))).toMatchObject([{ path: '/lastDay' }]);
    });

    it.each([
      // The first hour of the day, with the beginning of summer time and its end in between.
      ['2027-04-20T22:30:00.000Z', '2027-03-21'],
      ['2026-11-10T22:30:00.000Z', '2026-10-10'],
    ])('at %s a last day before %s', async (at, earliest) => {
      now = new Date(at);
      const before = textOf(parseDay(earliest)! - 1);
      expect(await refused(leaves('anna', 'bert', { lastDay: before }))).toMatchObject([{ path: '/lastDay' }]);
      await leaves('anna', 'bert', { lastDay: earliest }).expect(201);
    });

    it('a successor who leaves or will be absent', async () => {
      await leaves('bert', 'cato', { lastDay: '2026-12-31' }).expect(201);
      const message = 'bert (test) is in deze tijd zelf weg. Kies iemand anders.';
      expect(await refused(leaves('anna', 'bert'))).toEqual([{ path: '/successorUserId', message }]);
    });

    it('a second departure of the same person', async () => {
      await leaves('anna', 'bert').expect(201);
      const message = 'Voor deze persoon is al een vertrek vastgelegd. Trek dat eerst in.';
      expect(await refused(leaves('anna', 'cato'))).toEqual([{ path: '/userId', message }]);
    });
  });
});
