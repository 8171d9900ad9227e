import { randomUUID } from 'node:crypto';
import { startApi, type ApiWorld } from '../api-world.js';
import { portOf, requestOf, sendRaw } from './raw-request.js';

describe('what is smuggled into a request', () => {
  let world: ApiWorld;
  let port: number;
  let token: string;
  beforeAll(async () => {
    world = await startApi();
    port = await portOf(world.app);
    token = await world.signIn('coordinator', ['coordinator']);
  }, 60_000);
  afterAll(() => world.stop(), 30_000);

  const get = (path: string, ...lines: string[]) =>
    sendRaw(port, requestOf('GET', path, ['Host: localhost', `Authorization: ${token}`, ...lines]));

  describe('into its path', () => {
    it.each([
      ['a way up', '/documentation/../../package.json'],
      ['an encoded way up', '/documentation/..%2f..%2fpackage.json'],
      ['a doubly encoded way up', '/documentation/%252e%252e%252fpackage.json'],
      ['a backslash', '/documentation/..%5c..%5cpackage.json'],
      ['a NUL', '/documentation/swagger-ui.css%00.html'],
      ['an encoded slash in an id', `/v1/cases/${randomUUID()}%2ftimeline`],
      ['a line break in an id', '/v1/cases/%0d%0aSet-Cookie:%20a=b'],
      ['SQL in an id', "/v1/cases/'%20OR%20'1'='1"],
      ['a matrix parameter', '/v1/cases;jsessionid=1'],
      ['a double slash', '//v1/cases'],
      ['another case', '/V1/CASES'],
      ['a trailing slash', '/v1/cases/'],
      ['a trailing dot', '/v1/cases.'],
    ])('%s leads nowhere', async (_what, path) => {
      const answer = await get(path);
      expect([400, 404]).toContain(answer.status);
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(answer.headers).not.toHaveProperty('set-cookie');
      expect(answer.body).not.toMatch(/dependencies|jsessionid|SELECT/i);
    });

    it('a whole address leads to us, wherever it points', async () => {
      expect(await get('http://evil.example/v1/nergens')).toMatchObject({ status: 404 });
      const answer = await get('http://evil.example/health/live');
      expect(JSON.stringify(answer)).not.toContain('evil.example');
    });
  });

  describe('into its query', () => {
    it.each([
      'limit=1&limit=2',
      'limit[]=1',
      'limit[$gt]=1',
      '__proto__=1',
      '__proto__[admin]=1',
      'constructor.prototype.admin=1',
      'constructor=1',
      'cursor=%00',
      'limit=1%0d%0aX-Injected:%201',
      '%00=1',
    ])('%s is refused', async (query) => {
      const answer = await get(`/v1/cases?${query}`);
      expect(answer.status).toBe(400);
      expect(answer.headers).not.toHaveProperty('x-injected');
    });
  });

  describe('into its headers', () => {
    it.each([
      ['X-HTTP-Method-Override: DELETE'],
      ['X-HTTP-Method: DELETE'],
      ['X-Method-Override: DELETE'],
      ['X-Original-URL: /v1/mails'],
      ['X-Rewrite-URL: /v1/mails'],
      ['X-Forwarded-Prefix: /v1/mails'],
    ])('%s changes nothing', async (line) => {
      expect(await get('/v1/tables', line)).toMatchObject({ status: 200, body: (await get('/v1/tables')).body });
    });

    it.each([
      ['Host', 'Host: evil.example'],
      ['X-Forwarded-Host', 'X-Forwarded-Host: evil.example'],
      ['X-Forwarded-Proto', 'X-Forwarded-Proto: evil.example'],
      ['Forwarded', 'Forwarded: host=evil.example'],
      ['X-Correlation-Id', 'X-Correlation-Id: evil.example'],
      ['traceparent', 'traceparent: 00-evil.example'],
    ])('nothing of %s stands in an answer', async (_name, line) => {
      for (const path of ['/v1/cases', '/v1/openapi.json', '/', '/nergens', '/login']) {
        const lines = [`Authorization: ${token}`, ...(line.startsWith('Host') ? [line] : ['Host: localhost', line])];
        const answer = await sendRaw(port, requestOf('GET', path, lines));
        expect(JSON.stringify(answer)).not.toContain('evil.example');
      }
    });

    it.each([
      ['a second request behind a length', 'Content-Length: 0\r\nTransfer-Encoding: chunked'],
      ['an encoding that hides', 'Transfer-Encoding: chunked, identity'],
      ['an encoding with a space', 'Transfer-Encoding : chunked'],
      ['a bare line feed', 'X-One: 1\nX-Two: 2\r\nX-Three: \x00'],
      ['a folded line', 'X-One: 1\r\n folded: 2\r\nX-Bad\x01: 1'],
    ])('%s is refused, and the line is closed', async (_what, line) => {
      const answer = await get('/v1/tables', line);
      expect(answer.status).toBe(400);
      expect(answer.body.match(/HTTP\/1\.1/g)).toBeNull();
    });

    it('a key with a line break cannot be sent', async () => {
      const lines = ['Host: localhost', `Authorization: ${token}`, 'Idempotency-Key: a\x00b', 'Content-Length: 2'];
      const answer = await sendRaw(port, `${requestOf('POST', '/v1/cases', lines)}{}`);
      expect(answer.status).toBe(400);
    });
  });
});
