import { startApi, type ApiWorld } from './api-world.js';

type Operation = {
  responses: Record<string, unknown>;
  security?: unknown[];
  parameters?: { in: string; name: string }[];
};
interface Description {
  openapi: string;
  info: { version: string; contact: { email: string }; description: string };
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown> };
}

describe('description', () => {
  let world: ApiWorld;
  let description: Description;
  let operations: { path: string; method: string; operation: Operation }[];
  beforeAll(async () => {
    world = await startApi();
    const response = await world.http.get('/v1/openapi.json');
    expect(response.headers['api-version']).toBe(response.body.info.version);
    description = response.body as Description;
    operations = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    );
  }, 60_000);
  afterAll(() => world.stop());

  const secured = () => operations.filter(({ operation }) => operation.security);

  it('is open, OpenAPI 3, with contact and a glossary', () => {
    expect(description.openapi).toMatch(/^3\./);
    expect(description.info.contact.email).toBeTruthy();
    expect(description.info.description).toContain('| support element | onderdeel van de hulp |');
  });

  it('refers only to what it holds', () => {
    const text = JSON.stringify(description);
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      expect(Object.keys(description.components.schemas)).toContain(name);
    }
  });

  it('follows the naming rules: kebab-case, no trailing slash, no id twice', () => {
    for (const { path } of operations) expect(path).toMatch(/^(\/(\{[a-zA-Z]+\}|[a-z0-9.-]+))+$|^\/$/);
    const ids = [...JSON.stringify(description).matchAll(/"operationId":"([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(new Set(ids).size);
  });

  it('gives every route that needs a login all its statuses', () => {
    expect(secured().length).toBeGreaterThan(40);
    for (const { path, method, operation } of secured()) {
      const statuses = Object.keys(operation.responses);
      const expected = ['400', '401', '403', '404', '503', ...(method === 'post' ? ['413', '415'] : [])];
      expect({ path, method, statuses }).toMatchObject({ statuses: expect.arrayContaining(expected) });
    }
  });

  it('has examples for every kind of problem', () => {
    const missing = secured().flatMap(({ path, operation }) =>
      Object.entries(operation.responses)
        .filter(([status]) => Number(status) >= 400)
        .filter(([, response]) => !JSON.stringify(response).includes('"examples"'))
        .map(([status]) => `${path} ${status}`),
    );
    expect(missing).toEqual([]);
  });

  it('is shown to people from our own files, under a policy that allows no frame and no foreign script', async () => {
    const page = await world.http.get('/');
    expect(page.status).toBe(200);
    const policy = page.headers['content-security-policy'];
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("script-src 'self'");
    for (const [, file] of page.text.matchAll(/(?:src|href)="([^"]+)"/g)) {
      expect((await world.http.get(file!)).status).toBe(200);
    }
  });

  it('tells which parts are up', async () => {
    expect((await world.http.get('/health/live')).body).toEqual({ status: 'up' });
    const ready = await world.http.get('/health/ready');
    expect(ready.status).toBe(503);
    expect(ready.body).toEqual({
      status: 'down',
      parts: { database: 'up', identity: 'up', temporal: 'down', worker: 'down' },
    });
  });
});
