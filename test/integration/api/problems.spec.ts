import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Response } from 'supertest';
import { intakeFor, startApi, type ApiWorld } from './api-world.js';

describe('problems', () => {
  let world: ApiWorld;
  let token: string;
  beforeAll(async () => {
    world = await startApi();
    token = await world.signIn('casusinbrenger', ['casusinbrenger']);
  }, 60_000);
  afterAll(() => world.stop(), 30_000);

  const post = (path: string, key = 'key') =>
    world.http
      .post(path)
      .set('Authorization', token)
      .set('Idempotency-Key', key)
      .set('Content-Type', 'application/json');
  const expectProblem = (response: Response, status: number, code: string) => {
    expect(response.status).toBe(status);
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(response.headers).toMatchObject({
      'api-version': '1.0.0',
      'cache-control': 'no-store',
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
    });
    expect(response.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(response.headers['strict-transport-security']).toBeDefined();
    expect(response.headers['access-control-allow-origin']).toBeUndefined();
    expect(response.body).toMatchObject({ type: `/problems/${code}`, status });
    expect(response.body.title).toBeTruthy();
    expect(response.body.detail).toBeTruthy();
    expect(response.body.instance).toBe(`urn:uuid:${response.headers['x-correlation-id']}`);
  };

  it.each(['/nergens', '/v1/cases/', '/V1/cases', '/v1/nergens', '/v1/cases/x/nergens', '/documentation/package.json'])(
    'answers 404 to the unknown path %s',
    async (path) => expectProblem(await world.http.get(path).set('Authorization', token), 404, 'notFound'),
  );

  it('answers 404 to an id that is no id', async () => {
    expectProblem(await world.http.get('/v1/cases/geen-id').set('Authorization', token), 404, 'notFound');
  });

  it('answers 405 with Allow to a method that the path does not have', async () => {
    const response = await world.http.delete('/v1/cases').set('Authorization', token);
    expectProblem(response, 405, 'methodNotAllowed');
    expect(response.headers.allow).toMatch(/GET/);
  });

  it('answers 400 to a path that cannot be decoded', async () => {
    expectProblem(await world.http.get('/v1/cases/%E0%A4%A').set('Authorization', token), 400, 'badRequest');
  });

  it.each(['{', '"tekst"', 'null', '{"a":1}}'])('answers 400 to %s as JSON', async (body) => {
    expectProblem(await post('/v1/cases').send(body), 400, 'badJson');
  });

  it('answers 400 to a list instead of an object', async () => {
    expectProblem(await post('/v1/cases').send('[]'), 400, 'invalidInput');
  });

  it.each(['text/plain', 'application/xml', 'application/json; charset=latin1'])('answers 415 to %s', async (type) => {
    expectProblem(await post('/v1/cases').set('Content-Type', type).send('{}'), 415, 'wrongContentType');
  });

  it('answers 415 to a packed body', async () => {
    expectProblem(await post('/v1/cases').set('Content-Encoding', 'gzip').send('{}'), 415, 'wrongContentType');
  });

  it('answers 413 to a body that is too large', async () => {
    const question = 'x'.repeat(300_000);
    expectProblem(await post('/v1/cases').send(JSON.stringify({ question })), 413, 'tooLarge');
  });

  it.each([
    ['deep nesting', `{"child":${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
    ['a NUL', '{"question":"a\\u0000b"}'],
    ['a lone surrogate', '{"question":"a\\ud800b"}'],
    ['a trap', '{"__proto__":{"roles":["coordinator"]},"constructor":1}'],
  ])('answers 400 to %s', async (_what, body) => {
    const response = await post('/v1/cases').send(body);
    expectProblem(response, 400, 'invalidInput');
    expect(response.body.faults.length).toBeGreaterThan(0);
  });

  it('lists every fault with its path and what to mend', async () => {
    const intake = { ...intakeFor('geen-id'), stuckReasons: ['onzin'], child: { birthDate: '2026-02-30' }, extra: 1 };
    const response = await post('/v1/cases').send(JSON.stringify(intake));
    expectProblem(response, 400, 'invalidInput');
    const paths = response.body.faults.map(({ path }: { path: string }) => path).sort();
    expect(paths).toEqual(['/child/birthDate', '/child/firstName', '/extra', '/gemeenteId', '/stuckReasons']);
    for (const { message } of response.body.faults) expect(message).toMatch(/[.?]$/);
  });

  it('wants an Idempotency-Key for a command', async () => {
    const response = await world.http.post('/v1/cases').set('Authorization', token).send(intakeFor(world.gemeenteId));
    expectProblem(response, 400, 'invalidInput');
    expect(response.body.faults[0].path).toBe('header:Idempotency-Key');
  });

  it.each(['limit=0', 'limit=veel', 'limit=1&limit=2', 'cursor=onzin', 'phase=onzin', 'onbekend=1'])(
    'answers 400 to the query %s',
    async (query) =>
      expectProblem(await world.http.get(`/v1/cases?${query}`).set('Authorization', token), 400, 'invalidInput'),
  );

  it('takes over a correlation id that is well-formed, and no other', async () => {
    const id = '0f4c1c52-5e0f-4d38-8a4a-5f6f6b8c5a11';
    const given = await world.http.get('/nergens').set('X-Correlation-Id', id);
    expect(given.headers['x-correlation-id']).toBe(id);
    const traced = await world.http
      .get('/nergens')
      .set('traceparent', `00-${id.replaceAll('-', '')}-00f067aa0ba902b7-01`);
    expect(traced.headers['x-correlation-id']).toBe(id);
    const wrong = await world.http.get('/nergens').set('X-Correlation-Id', 'Noor');
    expect(wrong.headers['x-correlation-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('answers what Node cannot read as a problem too', async () => {
    const server = await world.app.listen(0, '127.0.0.1');
    const { port } = (server as { address(): AddressInfo }).address();
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.write('GEEN HTTP\r\n\r\n'));
      socket.on('data', (data) => resolve(data.toString()));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400[\s\S]*application\/problem\+json[\s\S]*API-Version[\s\S]*badRequest/);
  });
});
