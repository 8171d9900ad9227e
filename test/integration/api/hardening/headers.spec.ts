import { startApi, type ApiWorld } from '../api-world.js';
import { portOf, requestOf, sendRaw } from './raw-request.js';

const EVERYWHERE = {
  'api-version': expect.stringMatching(/^\d+\.\d+\.\d+$/),
  'cache-control': 'no-store',
  'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': expect.stringMatching(/^max-age=31536000/),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

describe('headers', () => {
  let world: ApiWorld;
  let port: number;
  let token: string;
  beforeAll(async () => {
    world = await startApi();
    port = await portOf(world.app);
    token = await world.signIn('coordinator', ['coordinator']);
  }, 60_000);
  afterAll(() => world.stop(), 30_000);

  const signedIn = () => [`Host: localhost`, `Authorization: ${token}`];
  const withBody = (...lines: string[]) => [...signedIn(), 'Idempotency-Key: x', 'Content-Length: 2', ...lines];

  it.each([
    ['what is open', 200, () => requestOf('GET', '/health/live')],
    ['the description', 200, () => requestOf('GET', '/v1/openapi.json')],
    ['a file of the documentation', 200, () => requestOf('GET', '/documentation/swagger-ui.css')],
    ['a page', 200, () => requestOf('GET', '/')],
    ['an answer', 200, () => requestOf('GET', '/v1/cases', signedIn())],
    ['a HEAD', 200, () => requestOf('HEAD', '/health/live')],
    ['no login', 401, () => requestOf('GET', '/v1/cases')],
    ['no right', 403, () => requestOf('GET', '/v1/mails', signedIn())],
    ['an unknown path', 404, () => requestOf('GET', '/nergens')],
    ['a wrong method', 405, () => requestOf('PUT', '/v1/cases', signedIn())],
    ['a preflight', 405, () => requestOf('OPTIONS', '/v1/cases', ['Host: localhost', 'Origin: https://evil.example'])],
    ['a wrong body', 415, () => requestOf('POST', '/v1/cases', withBody('Content-Type: text/xml')) + '{}'],
    ['a path that cannot be read', 400, () => requestOf('GET', '/v1/cases/%E0%A4%A', signedIn())],
    ['no host', 400, () => requestOf('GET', '/health/live', [])],
    ['an expectation', 200, () => requestOf('GET', '/health/live', ['Host: localhost', 'Expect: a-miracle'])],
    ['no HTTP at all', 400, () => 'NONSENSE\r\n\r\n'],
    ['two lengths', 400, () => requestOf('GET', '/', ['Host: localhost', 'Content-Length: 2', 'Content-Length: 3'])],
    ['headers without end', 431, () => requestOf('GET', '/', ['Host: localhost', `X-Long: ${'x'.repeat(20_000)}`])],
  ])('stand on the answer to %s (%s)', async (_what, status, request) => {
    const answer = await sendRaw(port, request());
    expect(answer).toMatchObject({ status, headers: EVERYWHERE });
    expect(answer.headers).not.toHaveProperty('x-powered-by');
    expect(answer.headers).not.toHaveProperty('server');
  });

  it.each([
    ['GET', '/v1/cases'],
    ['OPTIONS', '/v1/cases'],
    ['GET', '/health/live'],
    ['GET', '/v1/openapi.json'],
  ])('let no other site read %s %s', async (method, path) => {
    const lines = [...signedIn(), 'Origin: https://evil.example', 'Access-Control-Request-Method: POST'];
    const { headers } = await sendRaw(port, requestOf(method, path, lines));
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });
});
