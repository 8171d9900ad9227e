import { randomUUID } from 'node:crypto';
import { startApi, type ApiWorld } from '../api-world.js';
import { addressIn, ownCase, type OwnCase } from './own-case.js';

interface Operation {
  requestBody?: { content: Record<string, unknown> };
}
interface Description {
  paths: Record<string, Record<string, Operation>>;
}

/** What somebody might hope that we copy into a row. */
const HOPED_FOR = { id: randomUUID(), regionId: randomUUID(), roles: ['regionAdmin'], phase: 'closed', isAdmin: true };
const TRAPS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];

describe('mass assignment', () => {
  let world: ApiWorld;
  let own: OwnCase;
  let routes: string[];
  beforeAll(async () => {
    world = await startApi();
    own = await ownCase(world);
    const { paths } = (await world.http.get('/v1/openapi.json')).body as Description;
    routes = Object.keys(paths).filter((path) => paths[path]!['post']?.requestBody?.content['application/json']);
  }, 60_000);
  afterAll(() => world.stop(), 30_000);

  const post = (path: string, body: string) =>
    world.http
      .post(addressIn(own, path))
      .set('Authorization', own.authorization)
      .set('Idempotency-Key', randomUUID())
      .set('Content-Type', 'application/json')
      .send(body);
  const messagesAt = (faults: { path: string; message: string }[], path: string) =>
    faults.filter((fault) => fault.path === path).map(({ message }) => message);

  it('is tried on every route that takes a form', () => {
    expect(routes.length).toBeGreaterThan(50);
  });

  it('fails: every field that the form does not have is named, on every route', async () => {
    const open: string[] = [];
    for (const path of routes) {
      const { status, body } = await post(path, JSON.stringify({ nobodyKnowsThis: true, ...HOPED_FOR }));
      const named = status === 400 && messagesAt(body.faults, '/nobodyKnowsThis').length === 1;
      if (!named) open.push(`${status} ${path}`);
    }
    expect(open).toEqual([]);
  }, 60_000);

  it('fails for the names that every object has, on every route', async () => {
    const open: string[] = [];
    for (const path of routes) {
      for (const trap of TRAPS) {
        const { status } = await post(path, `{"${trap}":{"isAdmin":true,"roles":["regionAdmin"]}}`);
        if (status !== 400) open.push(`${status} ${path} ${trap}`);
      }
    }
    expect(open).toEqual([]);
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
    expect(Object.prototype).not.toHaveProperty('roles');
  }, 120_000);

  it.each(['{"child":{"__proto__":{"isAdmin":true}}}', '{"child":{"constructor":{"prototype":{"isAdmin":true}}}}'])(
    'fails deep inside: %s',
    async (body) => {
      expect((await post('/v1/cases', body)).status).toBe(400);
      expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
    },
  );

  it('fails where a name is written twice', async () => {
    const { status, body } = await post('/v1/case-searches', '{"phases":["triage"],"phases":[{"isAdmin":true}]}');
    expect(status).toBe(400);
    expect(JSON.stringify(body)).not.toContain('isAdmin');
  });
});
