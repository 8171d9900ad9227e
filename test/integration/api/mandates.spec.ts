import { randomUUID } from 'node:crypto';
import { AbsenceEntity } from '#persistence/absences/absence.entity';
import { MandateEntity } from '#persistence/mandates/mandate.entity';
import { UserEntity } from '#persistence/users/user.entity';
import type { Problem } from '../../../apps/api/src/http/problem.js';
import { startApi, type ApiWorld } from './api-world.js';

describe('substitutes of a mandate', () => {
  const [mandateId, foreignId] = [randomUUID(), randomUUID()];
  const tokens: Record<string, string> = {};
  const ids: Record<string, string> = {};
  let world: ApiWorld;

  beforeAll(async () => {
    world = await startApi();
    const people = { mia: 'mandateHolder', max: 'mandateHolder', bas: 'regionAdmin', corrie: 'coordinator' } as const;
    for (const [name, role] of Object.entries(people)) {
      tokens[name] = await world.signIn(name, [role]);
      ids[name] = (await world.database.getRepository(UserEntity).findOneByOrFail({ subject: name })).id;
    }
    const elsewhere = await world.addRegion('HE');
    tokens.hein = await world.signIn('hein', ['regionAdmin'], elsewhere);
    await insertMandate(mandateId, 1);
    await insertMandate(foreignId, 2);
  }, 60_000);
  afterAll(() => world.stop(), 30_000);

  const insertMandate = (id: string, rung: number) =>
    world.database.getRepository(MandateEntity).insert({
      ...{
        id,
        rung,
        payerId: world.gemeenteId,
        functionTitle: 'Mandaathouder',
        userId: ids.mia!,
        substituteUserIds: [],
        substitutesDecision: null,
      },
      ...{ ceilingCents: null, laws: ['jeugdwet'], validFrom: '2026-01-01', validTo: null, doorzettingsmacht: false },
    });

  const name = (by: string, substituteUserIds: unknown[], key: string = randomUUID(), id = mandateId) =>
    world.http
      .post(`/v1/mandates/${id}/substitutes`)
      .set('Authorization', tokens[by]!)
      .set('Idempotency-Key', key)
      .send({ substituteUserIds, reason: 'Mandaatbesluit van 12 november 2026.' });

  const stored = async () =>
    (await world.database.getRepository(MandateEntity).findOneByOrFail({ id: mandateId })).substituteUserIds;

  it('are named by the administrator, once per key', async () => {
    const key = randomUUID();
    const { body } = await name('bas', [ids.max], key).expect(201);
    const substitutesDecision = 'Mandaatbesluit van 12 november 2026.';
    expect(body).toMatchObject({ id: mandateId, substituteUserIds: [ids.max], substitutesDecision });
    const { body: list } = await world.http.get('/v1/mandates').set('Authorization', tokens.mia!).expect(200);
    expect(list.results).toMatchObject([{ id: mandateId, substitutesDecision }, { substitutesDecision: null }]);
    await name('bas', []).expect(201);
    expect((await name('bas', [ids.max], key).expect(201)).body).toEqual(body);
    expect(await stored()).toEqual([]);
  });

  it('are never the holder, nor somebody who does not decide about money', async () => {
    const { body } = await name('bas', [ids.mia, ids.corrie]).expect(400);
    expect((body as Problem).faults?.map(({ path }) => path).sort()).toEqual([
      '/substituteUserIds/0',
      '/substituteUserIds/1',
    ]);
    expect(await stored()).toEqual([]);
  });

  it('keep whoever decides now because the holder is away', async () => {
    await name('bas', [ids.max]).expect(201);
    const [userId, substituteUserId] = [ids.mia!, ids.max!];
    const absence = { id: randomUUID(), regionId: world.regionId, userId, substituteUserId, recordedBy: userId };
    const days = { from: '2026-01-01', until: '2098-01-31', recordedAt: '2026-01-01T09:00:00Z', cancelledAt: null };
    await world.database.getRepository(AbsenceEntity).insert({ ...absence, ...days, reason: null });
    const { body } = await name('bas', []).expect(400);
    expect((body as Problem).faults).toEqual([
      {
        path: '/substituteUserIds',
        message:
          'max (test) vervangt wie het mandaat heeft bij een afwezigheid. Trek die eerst in, of laat max (test) staan.',
      },
    ]);
    expect(await stored()).toEqual([ids.max]);
    await world.database.getRepository(AbsenceEntity).update(absence.id, { cancelledAt: '2026-01-02T09:00:00Z' });
    await name('bas', []).expect(201);
  });

  it('are named by nobody else, and not of a mandate of another region', async () => {
    await name('corrie', [ids.max]).expect(403);
    await name('hein', []).expect(404);
    await name('bas', [], randomUUID(), randomUUID()).expect(404);
  });
});
