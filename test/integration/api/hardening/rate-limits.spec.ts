import type { Response } from 'supertest';
import { startApi, type ApiWorld } from '../api-world.js';

const LIMITS = {
  RATE_LIMIT_USER_PER_MINUTE: '4',
  RATE_LIMIT_ADDRESS_PER_MINUTE: '40',
  RATE_LIMIT_LOGIN_PER_MINUTE: '3',
  TRUSTED_PROXIES: '127.0.0.1 ::1',
};

describe('rate limits', () => {
  let world: ApiWorld;
  let tokens: string[];
  let host = 0;
  beforeAll(async () => {
    world = await startApi({}, LIMITS);
    tokens = await Promise.all(['anna', 'bas', 'cor'].map((name) => world.signIn(name, ['coordinator'])));
  }, 60_000);
  afterAll(() => world.stop(), 30_000);

  /** Each test comes from addresses of its own. */
  const address = () => `192.0.2.${(host += 1)}`;
  const get = (path: string, from: string, authorization?: string) => {
    const request = world.http.get(path).set('X-Forwarded-For', from);
    return authorization ? request.set('Authorization', authorization) : request;
  };
  const inTurn = async (times: number, ask: () => PromiseLike<Response>): Promise<number[]> => {
    const statuses: number[] = [];
    while (statuses.length < times) statuses.push((await ask()).status);
    return statuses;
  };

  it('stop a user from however many addresses, and nobody else', async () => {
    const [anna, bas] = tokens;
    expect(await inTurn(4, () => get('/v1/tables', address(), anna))).toEqual([200, 200, 200, 200]);
    const stopped = await get('/v1/tables', address(), anna);
    expect(stopped.status).toBe(429);
    expect(Number(stopped.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(stopped.headers['retry-after'])).toBeLessThanOrEqual(60);
    expect(stopped.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(stopped.body).toMatchObject({ type: '/problems/tooManyRequests', title: 'Te veel verzoeken' });
    expect((await get('/v1/tables', address(), bas)).status).toBe(200);
  });

  it('stop an address without login, its whole IPv6 network, and no other', async () => {
    const open = (from: string) => get('/', from);
    let last = 0;
    const fromNetwork = () => open(`2001:db8:0:7::${(last += 1).toString(16)}`);
    expect(new Set(await inTurn(40, fromNetwork))).toEqual(new Set([200]));
    expect((await fromNetwork()).status).toBe(429);
    expect((await open('2001:db8:0:8::1')).status).toBe(200);
  });

  it('let who watches the process see that it lives', async () => {
    const from = address();
    await inTurn(41, () => get('/', from));
    expect((await get('/', from)).status).toBe(429);
    expect((await get('/health/live', from)).status).toBe(200);
  });

  it('stop somebody who tries tokens long before that, and not a browser beside them', async () => {
    const from = address();
    const [, , cor] = tokens;
    const statuses = await inTurn(4, () => get('/v1/tables', from, 'Bearer made.up.token'));
    expect(statuses).toEqual([401, 401, 401, 429]);
    expect((await get('/v1/tables', from, cor)).status).toBe(429);
    expect((await get('/v1/tables', from)).status).toBe(401);
    expect((await get('/v1/tables', address(), cor)).status).toBe(200);
  });

  it('stop an address that begins one login after the other', async () => {
    const from = address();
    const statuses = await inTurn(4, () => get('/login', from));
    expect(statuses.at(-1)).toBe(429);
    expect(statuses.slice(0, 3)).not.toContain(429);
  });
});

describe('an address that a caller makes up', () => {
  let world: ApiWorld;
  beforeAll(async () => {
    world = await startApi({}, { ...LIMITS, TRUSTED_PROXIES: '' });
  }, 60_000);
  afterAll(() => world.stop(), 30_000);

  it('counts for nothing without a proxy that is trusted', async () => {
    const ask = (turn: number) => world.http.get('/').set('X-Forwarded-For', `198.51.100.${turn}`);
    for (let turn = 0; turn < 40; turn += 1) await ask(turn);
    expect((await ask(41)).status).toBe(429);
  });
});
