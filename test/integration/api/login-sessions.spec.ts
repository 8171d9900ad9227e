import type { ApiWorld } from './api-world.js';
import { Browser, cookieLines, type MovableClock, PUBLIC_URL, startLoginWorld } from './login-browser.js';

const COOKIE = '__Host-doorbraak';

describe('sessions in a browser', () => {
  let world: ApiWorld & { clock: MovableClock };
  beforeAll(async () => {
    world = await startLoginWorld();
    await world.signIn('coordinator', ['coordinator', 'regievoerder']);
  }, 60_000);
  afterAll(() => world.stop(), 30_000);

  async function loggedIn(subject = 'coordinator'): Promise<Browser> {
    const browser = new Browser(world);
    expect((await browser.logIn(subject)).status).toBe(303);
    return browser;
  }
  const statusOf = async (browser: Browser) => (await browser.get('/v1/cases')).status;
  const readAll = { until: '2026-11-22T12:00:00.000Z' };

  describe('a change', () => {
    it('is taken from a page of ours', async () => {
      expect((await (await loggedIn()).post('/v1/notices/readings', readAll)).status).toBe(201);
    });

    it.each<[string, Record<string, string | null>]>([
      ['without the token', { 'X-CSRF-Token': null }],
      ['with an empty token', { 'X-CSRF-Token': '' }],
      ['with a token that was guessed', { 'X-CSRF-Token': 'A'.repeat(43) }],
      ['that does not say where it comes from', { Origin: null, 'Sec-Fetch-Site': null }],
      ['from another site', { Origin: 'https://kwaad.example', 'Sec-Fetch-Site': 'cross-site' }],
      ['from another site in an old browser', { Origin: 'https://kwaad.example', 'Sec-Fetch-Site': null }],
      ['from a neighbour', { 'Sec-Fetch-Site': 'same-site' }],
      ['from nowhere', { Origin: 'null' }],
      ['from the same name without encryption', { Origin: PUBLIC_URL.replace('https', 'http') }],
    ])('is refused %s', async (_what, headers) => {
      const response = await (await loggedIn()).post('/v1/notices/readings', readAll, headers);
      expect([response.status, response.body.type]).toEqual([403, '/problems/notFromOurPage']);
    });

    it('is refused with the token of another session', async () => {
      const [mine, theirs] = [await loggedIn(), await loggedIn()];
      const headers = { 'X-CSRF-Token': await theirs.csrfToken() };
      expect((await mine.post('/v1/notices/readings', readAll, headers)).status).toBe(403);
    });

    it('needs nothing of that with a bearer token', async () => {
      const token = `Bearer ${await world.issuer.token('coordinator')}`;
      const headers = { Authorization: token, 'X-CSRF-Token': null, Origin: null, 'Sec-Fetch-Site': null };
      expect((await new Browser(world).post('/v1/notices/readings', readAll, headers)).status).toBe(201);
    });
  });

  it('looks at no cookie where a bearer token comes along', async () => {
    const browser = await loggedIn();
    const response = await browser.post('/v1/notices/readings', readAll, { Authorization: 'Bearer a.b.c' });
    expect(response.status).toBe(401);
  });

  describe('fixation', () => {
    it('gives a new token at every login, and ends the session that the browser had', async () => {
      const browser = await loggedIn();
      const before = browser.cookies.get(COOKIE)!;
      await browser.logIn('coordinator');
      const after = browser.cookies.get(COOKIE)!;
      expect(after).not.toBe(before);
      browser.cookies.set(COOKIE, before);
      expect(await statusOf(browser)).toBe(401);
      browser.cookies.set(COOKIE, after);
      expect(await statusOf(browser)).toBe(200);
    });

    it('takes no token that somebody else thought of', async () => {
      const browser = new Browser(world);
      const planted = 'p'.repeat(43);
      browser.cookies.set(COOKIE, planted);
      await browser.logIn('coordinator');
      expect(browser.cookies.get(COOKIE)).not.toBe(planted);
      browser.cookies.set(COOKIE, planted);
      expect(await statusOf(browser)).toBe(401);
    });

    it('reads no cookie without the prefix that binds it to this host', async () => {
      const browser = await loggedIn();
      browser.cookies.set('doorbraak', browser.cookies.get(COOKIE)!);
      browser.cookies.delete(COOKIE);
      expect(await statusOf(browser)).toBe(401);
    });
  });

  describe('time', () => {
    it('runs out when nobody clicks for half an hour, and not before', async () => {
      const browser = await loggedIn();
      world.clock.forward({ minutes: 29 });
      expect(await statusOf(browser)).toBe(200);
      world.clock.forward({ minutes: 29 });
      expect(await statusOf(browser)).toBe(200);
      world.clock.forward({ minutes: 31 });
      expect(await statusOf(browser)).toBe(401);
    });

    it('is not won by what a page asks by itself', async () => {
      const browser = await loggedIn();
      for (const path of ['/v1/session', '/v1/notices/stream']) {
        world.clock.forward({ minutes: 12 });
        expect((await browser.get(path)).status).toBe(200);
      }
      world.clock.forward({ minutes: 12 });
      expect(await statusOf(browser)).toBe(401);
    });

    it('runs out after twelve hours, whoever clicks', async () => {
      const browser = await loggedIn();
      for (let half = 0; half < 28; half++) {
        world.clock.forward({ minutes: 25 });
        expect(await statusOf(browser)).toBe(200);
      }
      world.clock.forward({ minutes: 25 });
      expect(await statusOf(browser)).toBe(401);
    });

    it('is written down once a minute at most', async () => {
      const browser = await loggedIn();
      const seen = async () =>
        (
          await world.database.query<{ at: string }[]>(
            'SELECT "last_seen_at" AS "at" FROM "login_sessions" ORDER BY "created_at" DESC LIMIT 1',
          )
        )[0]!.at;
      const first = await seen();
      await statusOf(browser);
      expect(await seen()).toBe(first);
      world.clock.forward({ minutes: 2 });
      await statusOf(browser);
      expect(Date.parse(await seen())).toBeGreaterThan(Date.parse(first));
    });
  });

  describe('logging out', () => {
    const end = (browser: Browser, everywhere: boolean) => browser.post('/v1/session-ends', { everywhere });

    it('ends this session only, takes the cookie away and tells where the identity server logs out', async () => {
      const [here, there] = [await loggedIn(), await loggedIn()];
      const kept = here.cookies.get(COOKIE)!;
      const response = await end(here, false);
      expect(response.body).toEqual({ ended: 1, logoutUrl: expect.stringContaining('/logout?') as string });
      expect(new URL(response.body.logoutUrl as string).origin).toBe(world.issuer.issuer);
      expect(cookieLines(response).join()).toContain(`${COOKIE}=; Max-Age=0`);
      here.cookies.set(COOKIE, kept);
      expect([await statusOf(here), await statusOf(there)]).toEqual([401, 200]);
    });

    it('everywhere ends every session of this person and of nobody else', async () => {
      await world.signIn('collega', ['coordinator']);
      const [here, there, colleague] = [await loggedIn(), await loggedIn(), await loggedIn('collega')];
      expect((await end(here, true)).body.ended).toBeGreaterThanOrEqual(2);
      expect([await statusOf(here), await statusOf(there), await statusOf(colleague)]).toEqual([401, 401, 200]);
    });

    it('is not done by another site', async () => {
      const browser = await loggedIn();
      expect((await browser.post('/v1/session-ends', { everywhere: true }, { 'X-CSRF-Token': null })).status).toBe(403);
      expect(await statusOf(browser)).toBe(200);
    });
  });

  it('carries the whole account: both roles, each on its own routes', async () => {
    const { body } = await (await loggedIn()).get('/v1/session');
    expect(body.roles).toEqual(['coordinator', 'regievoerder']);
  });
});

describe('sessions without https', () => {
  it('have a cookie that a local browser keeps', async () => {
    const world = await startLoginWorld({ PUBLIC_URL: 'http://localhost:8080' });
    try {
      await world.signIn('coordinator', ['coordinator']);
      const response = await new Browser(world).logIn('coordinator');
      const [line] = cookieLines(response).filter((each) => each.startsWith('doorbraak='));
      expect(line?.split('; ').slice(1).sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Lax']);
    } finally {
      await world.stop();
    }
  }, 60_000);
});
