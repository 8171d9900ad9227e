import { randomUUID } from 'node:crypto';
import type { Role } from '#contracts/codes';
import { OrganisationEntity } from '#persistence/organisations/organisation.entity';
import { PolicyEntity } from '#persistence/policies/policy.entity';
import { UserEntity } from '#persistence/users/user.entity';
import { addCase } from '../persistence/fixtures.js';
import type { ApiWorld } from './api-world.js';
import { Browser, type MovableClock, startLoginWorld } from './login-browser.js';

describe('accounts', () => {
  let world: ApiWorld & { clock: MovableClock };
  let admin: string;
  beforeAll(async () => {
    world = await startLoginWorld();
    admin = await world.signIn('beheerder', ['regionAdmin']);
  }, 60_000);
  afterAll(() => world.stop(), 30_000);

  const get = (path: string, token = admin) => world.http.get(path).set('Authorization', token);
  const post = (path: string, body: object, token = admin, key: string = randomUUID()) =>
    world.http.post(path).set('Authorization', token).set('Idempotency-Key', key).send(body);
  const idOf = async (subject: string) =>
    (await world.database.getRepository(UserEntity).findOneByOrFail({ subject })).id;
  const reason = 'Een proef.';

  describe('of newcomers', () => {
    const requestOf = async (name: string) => {
      const { body } = await get('/v1/account-requests');
      return (body as { results: { id: string; displayName: string; state: string }[] }).results.find(
        ({ displayName }) => displayName === `${name} (login)`,
      );
    };
    async function newcomer(name: string): Promise<Browser> {
      const browser = new Browser(world);
      expect((await browser.logIn(name)).status).toBe(303);
      return browser;
    }
    const decide = async (name: string, body: object) =>
      post(`/v1/account-requests/${(await requestOf(name))!.id}/decisions`, body);

    it('have no rights, and are told whom to ask', async () => {
      const browser = await newcomer('nieuw');
      const refused = await browser.get('/v1/cases');
      expect([refused.status, refused.body.type]).toEqual([403, '/problems/noAccount']);
      const { body } = await browser.get('/v1/session');
      expect(body).toMatchObject({ account: 'new', roles: [], userId: null, displayName: 'nieuw (login)' });
      expect(body.advice).toContain('beheerder');
      expect(await requestOf('nieuw')).toBeUndefined();
    });

    it('ask a region, and are in with their roles once its administrator says so', async () => {
      const browser = await newcomer('vrager');
      const unknown = await browser.post('/v1/account-requests', { regionCode: 'XX' });
      expect([unknown.status, unknown.body.faults[0].message]).toEqual([400, expect.stringContaining('ME (ME)')]);
      const asked = await browser.post('/v1/account-requests', { regionCode: 'me' });
      expect([asked.status, asked.body.state]).toEqual([201, 'asked']);
      expect((await browser.get('/v1/session')).body.advice).toContain('ligt bij de beheerder van ME');
      const granted = await decide('vrager', { granted: true, roles: ['coordinator', 'regievoerder'] });
      expect([granted.status, granted.body.state]).toEqual([201, 'granted']);
      expect((await browser.get('/v1/cases')).status).toBe(200);
      expect((await browser.get('/v1/session')).body).toMatchObject({
        account: 'open',
        roles: ['coordinator', 'regievoerder'],
      });
      expect((await browser.post('/v1/account-requests', { regionCode: 'ME' })).body.type).toBe('/problems/hasAccount');
      expect((await decide('vrager', { granted: false, reason })).body.type).toBe('/problems/requestDecided');
    });

    it('read why they were refused, and may ask again', async () => {
      const browser = await newcomer('afgewezen');
      await browser.post('/v1/account-requests', { regionCode: 'ME' });
      await decide('afgewezen', { granted: false, reason: 'Werkt niet in deze regio.' });
      const { body } = await browser.get('/v1/session');
      expect([body.account, body.advice]).toEqual(['refused', expect.stringContaining('Werkt niet in deze regio.')]);
      expect((await browser.get('/v1/cases')).status).toBe(403);
      expect((await browser.post('/v1/account-requests', { regionCode: 'ME' })).status).toBe(201);
      expect((await browser.get('/v1/session')).body.account).toBe('asked');
      const { results } = (await get('/v1/account-requests')).body as {
        results: { id: string; displayName: string; reason: string | null; decidedBy: string | null }[];
      };
      const [again, refused] = results.filter(({ displayName }) => displayName === 'afgewezen (login)');
      expect(again).toMatchObject({ state: 'asked', reason: null, decidedBy: null });
      expect(refused).toMatchObject({ reason: 'Werkt niet in deze regio.', decidedBy: await idOf('beheerder') });
      const logged = await world.database.query<unknown[]>(
        `SELECT FROM "access_log_entries" WHERE "action" = 'decide' AND "region_id" = $1 AND 'askAccount' = ANY("fields")
           AND $2 = ANY("fields") AND "user_id" IS NULL`,
        [world.regionId, again!.id],
      );
      expect(logged).toHaveLength(1);
    });

    it('are seen by administrators of the region they ask, and by nobody else', async () => {
      const browser = await newcomer('elders');
      const heuveland = await world.addRegion('HE');
      await browser.post('/v1/account-requests', { regionCode: 'HE' });
      expect(await requestOf('elders')).toBeUndefined();
      const theirs = await world.signIn('beheerder-elders', ['regionAdmin'], heuveland);
      const { results } = (await get('/v1/account-requests', theirs)).body as { results: { id: string }[] };
      expect(results).toHaveLength(1);
      const path = `/v1/account-requests/${results[0]!.id}/decisions`;
      expect((await post(path, { granted: true, roles: ['coordinator'] })).status).toBe(404);
      const coordinator = await world.signIn('geen beheerder', ['coordinator'], heuveland);
      expect((await post(path, { granted: false, reason }, coordinator)).status).toBe(403);
      expect((await post(path, { granted: true, roles: ['provider'] }, theirs)).body.faults).toEqual([
        expect.objectContaining({ path: '/organisationId' }),
      ]);
    });

    it('are remembered from a bearer token too, a machine among them', async () => {
      const token = `Bearer ${await world.issuer.token('koppeling', { client_id: 'koppeling' })}`;
      expect((await get('/v1/cases', token)).status).toBe(403);
      expect((await post('/v1/account-requests', { regionCode: 'ME' }, token)).status).toBe(201);
      expect((await get('/v1/session', token)).body).toMatchObject({ account: 'asked', csrfToken: null });
      const [request] = await world.database.query<[{ machine: boolean }]>(
        `SELECT "machine" FROM "account_requests" WHERE "subject" = 'koppeling'`,
      );
      expect(request.machine).toBe(true);
    });
  });

  describe('in the hands of an administrator', () => {
    const somebody = async (name: string, roles: Role[]) => {
      const token = await world.signIn(name, roles);
      const browser = new Browser(world);
      await browser.logIn(name);
      return { token, browser, id: await idOf(name) };
    };
    const changeRoles = (id: string, roles: Role[], more: object = {}) =>
      post(`/v1/users/${id}/role-changes`, { roles, reason, ...more });

    it('are listed, those of the own region only', async () => {
      const elsewhere = await world.addRegion('EL');
      await world.signIn('van elders', ['coordinator'], elsewhere);
      const { results } = (await get('/v1/users')).body as { results: { displayName: string }[] };
      const names = results.map(({ displayName }) => displayName);
      expect(names).toContain('beheerder (test)');
      expect(names).not.toContain('van elders (test)');
      const theirs = await idOf('van elders');
      expect((await changeRoles(theirs, ['auditor'])).status).toBe(404);
      expect((await post(`/v1/users/${theirs}/disablements`, { reason })).status).toBe(404);
    });

    it('get other roles from the next request on, and what was changed is kept', async () => {
      const { token, id } = await somebody('wisselt', ['casusinbrenger']);
      expect((await get('/v1/policies', token)).status).toBe(403);
      const changed = await changeRoles(id, ['coordinator', 'regievoerder'], { organisationId: world.gemeenteId });
      expect(changed.body).toMatchObject({ roles: ['coordinator', 'regievoerder'], organisationName: 'Oeverdam' });
      expect((await get('/v1/policies', token)).status).toBe(200);
      const { results } = (await get(`/v1/users/${id}/changes`)).body as { results: object[] };
      expect(results).toEqual([expect.objectContaining({ kind: 'roles', reason, by: await idOf('beheerder') })]);
    });

    it('take no organisation that the region does not know', async () => {
      const { id } = await somebody('zonder organisatie', ['casusinbrenger']);
      const regionId = await world.addRegion('OR');
      const foreign = { id: randomUUID(), regionId, kind: 'provider', name: 'Elders', size: 'small', cbsCode: null };
      await world.database.getRepository(OrganisationEntity).insert(foreign as OrganisationEntity);
      const response = await changeRoles(id, ['provider'], { organisationId: foreign.id });
      expect(response.body.faults).toEqual([expect.objectContaining({ path: '/organisationId' })]);
    });

    it('keep a role in which work is open, and say what to hand over first', async () => {
      const { id } = await somebody('heeft werk', ['coordinator']);
      const theCase = await addCase(world.database, {
        id: world.regionId,
        organisationId: world.gemeenteId,
        userId: id,
      });
      await world.database.query('UPDATE "cases" SET "coordinator_id" = $2 WHERE "id" = $1', [theCase.id, id]);
      const response = await changeRoles(id, ['regievoerder']);
      expect(response.body.faults).toEqual([
        {
          path: '/roles',
          message: expect.stringMatching(/als coördinator nog 1 lopende casus.*Draag die eerst over/) as string,
        },
      ]);
      expect((await changeRoles(id, ['coordinator', 'regievoerder'])).status).toBe(201);
    });

    it('keep a role for which the policy names them', async () => {
      const { id } = await somebody('heeft een functie', ['regievoerder']);
      const policies = world.database.getRepository(PolicyEntity);
      const { body } = await policies.findOneByOrFail({ regionId: world.regionId, version: 1 });
      const named = {
        ...(body as { duties: object }),
        duties: { ...(body as { duties: object }).duties, regievoerder: id },
      };
      await policies.update({ regionId: world.regionId, version: 1 }, { body: named });
      const { faults } = (await changeRoles(id, ['expert'])).body as { faults: { message: string }[] };
      expect(faults[0]?.message).toContain('staat in het beleid van de regio als regievoerder');
    });

    it('are out at once when they are closed, on every way in, and in again only by a new login', async () => {
      const { token, browser, id } = await somebody('weg', ['coordinator']);
      expect((await browser.get('/v1/cases')).status).toBe(200);
      const closed = await post(`/v1/users/${id}/disablements`, { reason });
      expect([closed.status, closed.body.disabled]).toEqual([201, true]);
      expect((await browser.get('/v1/cases')).status).toBe(401);
      expect((await get('/v1/cases', token)).body.type).toBe('/problems/noAccount');
      const again = await new Browser(world).logIn('weg');
      expect([again.status, again.text]).toEqual([403, expect.stringContaining('Uw account is gesloten')]);
      expect((await post(`/v1/users/${id}/disablements`, { reason })).body.type).toBe('/problems/accountAlreadySo');
      expect((await post(`/v1/users/${id}/enablements`, { reason })).body.disabled).toBe(false);
      expect((await browser.get('/v1/cases')).status).toBe(401);
      expect((await browser.logIn('weg')).status).toBe(303);
      expect((await browser.get('/v1/cases')).status).toBe(200);
    });

    it('do not come to life again after a closing that went another way', async () => {
      const { browser, id } = await somebody('vertrokken', ['coordinator']);
      await world.database.query('UPDATE "users" SET "disabled_at" = now() WHERE "id" = $1', [id]);
      expect((await browser.get('/v1/cases')).status).toBe(403);
      await world.database.query('UPDATE "users" SET "disabled_at" = NULL WHERE "id" = $1', [id]);
      expect((await browser.get('/v1/cases')).status).toBe(401);
    });

    it('are never their own, and one administrator stays', async () => {
      const own = await idOf('beheerder');
      expect((await changeRoles(own, ['regionAdmin', 'coordinator'])).body.type).toBe('/problems/ownAccount');
      expect((await post(`/v1/users/${own}/disablements`, { reason })).body.type).toBe('/problems/ownAccount');
      const region = await world.addRegion('TW');
      const [first, second] = await Promise.all(
        ['eerste', 'tweede'].map((name) => world.signIn(name, ['regionAdmin'], region)),
      );
      const close = async (name: string, by: string) =>
        post(`/v1/users/${await idOf(name)}/disablements`, { reason }, by);
      const statuses = await Promise.all([close('tweede', first!), close('eerste', second!)]);
      expect(statuses.map(({ status }) => status).filter((status) => status === 201)).toHaveLength(1);
    });

    it('give the first answer again to the same key', async () => {
      const { id } = await somebody('herhaald', ['casusinbrenger']);
      const key = randomUUID();
      const body = { roles: ['expert'], reason };
      const [first, again] = [
        await post(`/v1/users/${id}/role-changes`, body, admin, key),
        await post(`/v1/users/${id}/role-changes`, body, admin, key),
      ];
      expect(again.body).toEqual(first.body);
      const { results } = (await get(`/v1/users/${id}/changes`)).body as { results: object[] };
      expect(results).toHaveLength(1);
    });
  });
});
