import { randomUUID } from 'node:crypto';
import { intakeFor } from '../api-world.js';
import { pathsOf, type PoolWorld, startPoolWorld } from './pool-world.js';

describe('what a region works with', () => {
  let pool: PoolWorld;
  beforeAll(async () => {
    pool = await startPoolWorld();
  }, 60_000);
  afterAll(() => pool.world.stop(), 30_000);

  describe('domains and levels', () => {
    const codesIn = ({ body }: { body: { results: { code: string }[] } }) => body.results.map(({ code }) => code);

    it('are data: added, named otherwise, ended, by each region for itself', async () => {
      const domain = { code: 'eetstoornis', name: 'Eetstoornissen' };
      const added = await pool.send('post', '/v1/domains', pool.admin, domain);
      expect([added.status, added.body]).toEqual([201, { ...domain, endedOn: null }]);
      const twice = await pool.send('post', '/v1/domains', pool.admin, domain);
      expect([twice.status, twice.body.type]).toEqual([409, '/problems/domainKnown']);
      expect((await pool.send('post', '/v1/domains', pool.coordinator, domain)).status).toBe(403);
      const { id } = await pool.expert('kenner', { domains: [{ domain: 'eetstoornis', level: 2 }] });
      const name = 'Eten en gewicht';
      const ended = await pool.send('patch', '/v1/domains/eetstoornis', pool.admin, { name, endedOn: '2026-01-01' });
      expect([ended.status, ended.body]).toEqual([200, { ...domain, name, endedOn: '2026-01-01' }]);
      expect(codesIn(await pool.get('/v1/domains', pool.coordinator))).toContain('eetstoornis');
      expect(codesIn(await pool.get('/v1/domains', pool.elsewhere))).not.toContain('eetstoornis');
      expect((await pool.send('patch', '/v1/domains/eetstoornis', pool.elsewhere, { name })).status).toBe(404);
      const keeps = { domains: [{ domain: 'eetstoornis', level: 3 }] };
      expect((await pool.send('patch', `/v1/experts/${id}`, pool.admin, keeps)).status).toBe(200);
      const other = await pool.expert('ander');
      const gets = await pool.send('patch', `/v1/experts/${other.id}`, pool.admin, keeps);
      expect(pathsOf(gets)).toEqual([400, '/domains/0/domain']);
    });

    it('are what an intake may name', async () => {
      await pool.send('post', '/v1/domains', pool.admin, { code: 'rouw', name: 'Rouw' });
      const submit = (problemDomains: string[]) =>
        pool.send('post', '/v1/cases', pool.coordinator, { ...intakeFor(pool.world.gemeenteId), problemDomains });
      expect((await submit(['rouw', 'lvb'])).status).toBe(201);
      expect(pathsOf(await submit(['omdenker']))).toEqual([400, '/problemDomains']);
    });

    it.each([
      [{ code: 'omdenker', name: 'Omdenker' }, '/code'],
      [{ code: '1e', name: 'Een' }, '/code'],
      [{ code: 'e', name: '' }, '/name'],
      [{ code: 'e', name: 'E', endedOn: '2026-01-01' }, '/endedOn'],
    ])('refuse %j', async (body, path) => {
      expect(pathsOf(await pool.send('post', '/v1/domains', pool.admin, body))).toEqual([400, path]);
    });

    it('say in the words of the region what a level means', async () => {
      const changed = await pool.send('patch', '/v1/levels/2', pool.admin, { meaning: 'Doet dit elke week.' });
      expect(changed.body).toEqual({ level: 2, name: 'Specialist', meaning: 'Doet dit elke week.' });
      expect((await pool.get('/v1/levels', pool.coordinator)).body.results[1]).toEqual(changed.body);
      expect((await pool.get('/v1/levels', pool.elsewhere)).body.results[1].meaning).not.toBe('Doet dit elke week.');
      expect((await pool.send('patch', '/v1/levels/4', pool.admin, { name: 'Vier' })).status).toBe(404);
    });
  });

  describe('organisations', () => {
    const listed = async (id: string) => {
      const { body } = await pool.get('/v1/organisations?limit=100', pool.coordinator);
      return (body.results as { id: string }[]).find((each) => each.id === id);
    };

    it('are added and changed by the administrator of their region', async () => {
      const body = { kind: 'provider', name: 'Het Rietnest', size: 'small', supplies: ['lvb'] };
      const { status, body: added } = await pool.send('post', '/v1/organisations', pool.admin, body);
      expect([status, added]).toEqual([201, { ...body, id: added.id, cbsCode: null, relations: [], endedOn: null }]);
      const path = `/v1/organisations/${added.id}`;
      const changes = { size: 'large', supplies: ['lvb', 'wmo'], endedOn: '2026-01-01' };
      const changed = await pool.send('patch', path, pool.admin, changes);
      expect(changed.body).toEqual({ ...added, ...changes });
      expect(await listed(added.id)).toEqual(changed.body);
      expect((await pool.send('patch', path, pool.elsewhere, changes)).status).toBe(404);
      expect((await pool.send('patch', path, pool.coordinator, changes)).status).toBe(403);
      expect(pathsOf(await pool.send('patch', path, pool.admin, { supplies: ['lvb', 'x'] }))).toEqual([
        400,
        '/supplies/1',
      ]);
      expect(pathsOf(await pool.send('patch', path, pool.admin, { regionId: randomUUID() }))).toEqual([
        400,
        '/regionId',
      ]);
      const { id: expertId } = await pool.expert('bij-ons');
      const moves = await pool.send('patch', `/v1/experts/${expertId}`, pool.admin, { organisationId: added.id });
      expect(pathsOf(moves)).toEqual([400, '/organisationId']);
    });

    it('have each a name of their own, also when two ask for it at once', async () => {
      const add = (name: string, token = pool.admin) =>
        pool.send('post', '/v1/organisations', token, { kind: 'provider', name, size: 'small' });
      const statuses = (answers: { status: number }[]) => answers.map(({ status }) => status).sort();
      expect(statuses(await Promise.all([add('De Brug'), add('de brug'), add(' DE BRUG ')]))).toEqual([201, 409, 409]);
      expect((await add('De Brug', pool.elsewhere)).status).toBe(201);
      const { database } = pool.world;
      await database.query(`UPDATE "organisations" SET "region_id" = NULL WHERE "id" = $1`, [
        await pool.organisation('Overal'),
      ]);
      expect((await add('overal')).body.type).toBe('/problems/organisationKnown');
      const { body: other } = await add('De Sluis');
      const rename = async (id: string, name: string) =>
        (await pool.send('patch', `/v1/organisations/${id}`, pool.admin, { name, size: 'large' })).status;
      expect([await rename(other.id, 'de brug'), await rename(other.id, 'DE SLUIS')]).toEqual([409, 200]);
      const [twin] = [await pool.organisation('Tweeling'), await pool.organisation('Tweeling')];
      expect(await rename(twin, 'Tweeling')).toBe(200);
    });

    it('have relations, which both sides show', async () => {
      const [first, second] = [await pool.organisation('Moeder'), await pool.organisation('Onderaannemer')];
      const path = `/v1/organisations/${first}/relations`;
      const body = { organisationId: second, relation: 'subcontractor' };
      const added = await pool.send('post', path, pool.admin, body);
      expect([added.status, added.body]).toMatchObject([201, { organisation: 'Onderaannemer', tie: 'subcontractor' }]);
      expect(await listed(second)).toMatchObject({ relations: [{ organisationId: first, tie: 'principal' }] });
      const { token } = await pool.person('nieuwsgierig', ['provider']);
      const seen = (await pool.get('/v1/organisations?limit=100', token)).body.results as { relations: object[] }[];
      expect(seen.flatMap(({ relations }) => relations)).toEqual([]);
      const back = { organisationId: first, relation: 'group' };
      const twice = await pool.send('post', `/v1/organisations/${second}/relations`, pool.admin, back);
      expect([twice.status, twice.body.type]).toEqual([409, '/problems/organisationsRelated']);
      for (const organisationId of [first, randomUUID(), await pool.organisation('Elders', pool.otherRegionId)]) {
        const refused = await pool.send('post', path, pool.admin, { ...body, organisationId });
        expect(pathsOf(refused)).toEqual([400, '/organisationId']);
      }
      const gone = `${path}/${added.body.id}`;
      expect((await pool.send('delete', gone, pool.elsewhere)).status).toBe(404);
      expect((await pool.send('delete', gone, pool.coordinator)).status).toBe(403);
      expect((await pool.send('delete', gone, pool.admin)).body).toEqual(added.body);
      expect((await pool.get(path, pool.coordinator)).body.results).toEqual([]);
    });
  });
});
