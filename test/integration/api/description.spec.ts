import { Validator } from '@seriousme/openapi-schema-validator';
import { startApi, type ApiWorld } from './api-world.js';

interface Parameter {
  in: string;
  name: string;
  required?: boolean;
  description?: string;
  schema?: { type?: string; format?: string; minimum?: number; example?: unknown };
}
interface Operation {
  responses: Record<string, { content?: Record<string, { schema?: { $ref?: string }; examples?: object }> }>;
  security?: unknown[];
  parameters?: Parameter[];
}
type Property = Record<string, unknown>;
interface Description {
  openapi: string;
  info: { version: string; contact: { email: string }; description: string };
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, { properties?: Record<string, Property> }> };
}

/** Reads of how a team was found, which is not kept of every proposal. */
const ABOUT_A_RUN = /\/(reasons|run|why-nots|what-ifs)$/;

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
  afterAll(() => world.stop(), 30_000);

  const secured = () => operations.filter(({ operation }) => operation.security);

  it('is open, OpenAPI 3, with contact and a glossary', () => {
    expect(description.openapi).toMatch(/^3\./);
    expect(description.info.contact.email).toBeTruthy();
    expect(description.info.description).toContain('| support element | onderdeel van de hulp |');
  });

  it('is valid by the schema of OpenAPI 3', async () => {
    const { valid, errors } = await new Validator().validate({ ...structuredClone(description) });
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
  });

  it('refers only to what it holds', () => {
    const references = [...JSON.stringify(description).matchAll(/"\$ref":"([^"]*)"/g)].map(
      ([, reference]) => reference,
    );
    const held = Object.keys(description.components.schemas).map((name) => `#/components/schemas/${name}`);
    expect(references.filter((reference) => !held.includes(reference!))).toEqual([]);
    expect(references.length).toBeGreaterThan(500);
  });

  it('describes every parameter in a path: ids as uuid, versions as whole numbers', () => {
    for (const { path, method, operation } of operations) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
      const described = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
      expect({ path, method, names: described.map(({ name }) => name).sort() }).toEqual({
        path,
        method,
        names: [...named].sort(),
      });
      for (const { name, required, description: text, schema } of described) {
        expect([name, required, Boolean(text), schema?.example !== undefined]).toEqual([name, true, true, true]);
        const codes = ['code', 'domain', 'secret'];
        const numbers = ['version', 'level'];
        const coded = codes.includes(name) ? { type: 'string', pattern: expect.any(String) } : { format: 'uuid' };
        expect(schema).toMatchObject(numbers.includes(name) ? { type: 'integer', minimum: 1 } : coded);
      }
    }
  });

  it('has an example for every property of every schema', () => {
    const isComposed = (property: Property) =>
      '$ref' in property || ['allOf', 'anyOf', 'items'].some((part) => part in property);
    const bare = Object.entries(description.components.schemas).flatMap(([schema, { properties = {} }]) =>
      Object.entries(properties)
        .filter(([, property]) => !('example' in property) && !isComposed(property))
        .map(([name]) => `${schema}.${name}`),
    );
    expect(bare).toEqual([]);
  });

  it('tells the phase of the case in the answer of every command that its process decides on', () => {
    const refusedByProcess = ({ responses }: Operation) => JSON.stringify(responses['409']).includes('casePaused');
    const commands = operations.filter(
      ({ path, operation }) => path.includes('{caseId}') && operation.responses['201'] && refusedByProcess(operation),
    );
    expect(commands.length).toBeGreaterThan(35);
    for (const { operation } of commands) expect(JSON.stringify(operation.responses['201'])).toContain('MovedCase');
  });

  it('follows the naming rules: kebab-case, no trailing slash, no id twice', () => {
    for (const { path } of operations) expect(path).toMatch(/^(\/(\{[a-zA-Z]+\}(\.ics)?|[a-z0-9.-]+))+$|^\/$/);
    const ids = [...JSON.stringify(description).matchAll(/"operationId":"([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(new Set(ids).size);
  });

  it('gives every operation all its statuses, each with problem+json and examples', () => {
    const everywhere = ['400', '408', '413', '415', '429', '431', '500'];
    const signedIn = ['401', '403', '404', '503'];
    expect(secured().length).toBeGreaterThan(40);
    for (const { path, method, operation } of operations) {
      const command = operation.parameters?.some(({ name }) => name === 'Idempotency-Key') ?? false;
      const expected = [
        ...everywhere,
        ...(operation.security ? signedIn : []),
        ...(path.endsWith('.ics') ? ['404', '503'] : []),
        ...(command || method === 'patch' || ABOUT_A_RUN.test(path) ? ['409'] : []),
      ];
      const told = Object.entries(operation.responses)
        .filter(([, { content }]) => content?.['application/problem+json']?.examples)
        .map(([status]) => status);
      expect({ path, method, told: told.sort() }).toEqual({ path, method, told: expected.sort() });
    }
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
      parts: { database: 'up', identity: 'up', temporal: 'down', worker: 'down', mail: 'up', accessLog: 'up' },
    });
  });
});
