import { createHmac, randomBytes } from 'node:crypto';
import { exportSPKI, generateKeyPair, importJWK, SignJWT, type CryptoKey } from 'jose';
import { WEB_CLIENT } from '../../support/web-client.js';
import type { ApiWorld } from './api-world.js';
import { Browser, cookieLines, type MovableClock, PUBLIC_URL, startLoginWorld } from './login-browser.js';

describe('login in a browser', () => {
  let world: ApiWorld & { clock: MovableClock };
  beforeAll(async () => {
    world = await startLoginWorld({ OIDC_ACR: 'substantieel hoog' });
    await world.signIn('coordinator', ['coordinator']);
  }, 60_000);
  afterAll(() => world.stop(), 30_000);

  const acr = 'substantieel';
  const newBrowser = () => new Browser(world);
  const isIn = async (browser: Browser) => (await browser.get('/v1/cases')).status === 200;

  it('sends somebody away with PKCE, state, nonce and the level that is asked', async () => {
    const address = new URL(await newBrowser().leave('/casussen'));
    expect(address.origin).toBe(world.issuer.issuer);
    expect(Object.fromEntries(address.searchParams)).toEqual({
      client_id: WEB_CLIENT.OIDC_CLIENT_ID,
      redirect_uri: `${PUBLIC_URL}/login/callback`,
      response_type: 'code',
      scope: 'openid profile',
      state: expect.stringMatching(/^[\w-]{43}$/) as string,
      nonce: expect.stringMatching(/^[\w-]{43}$/) as string,
      code_challenge: expect.stringMatching(/^[\w-]{43}$/) as string,
      code_challenge_method: 'S256',
      acr_values: 'substantieel hoog',
    });
  });

  it.each([
    ['an image', { 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'image' }],
    ['a script', { 'Sec-Fetch-Mode': 'cors', 'Sec-Fetch-Dest': 'empty' }],
    ['a frame', { 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'iframe' }],
  ])('begins no login for %s', async (_what, headers) => {
    const attempts = () => world.database.query<object[]>('SELECT "id" FROM "login_attempts"');
    const before = await attempts();
    const response = await newBrowser().get('/login', { 'Sec-Fetch-Site': 'cross-site', ...headers });
    expect(response.status).toBe(403);
    expect(cookieLines(response)).toEqual([]);
    expect(response.text).toContain('eigen tabblad');
    expect(await attempts()).toEqual(before);
    const page = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' };
    expect((await newBrowser().get('/login', page)).status).toBe(303);
  });

  it('brings them back to the page they wanted, with a session that no script and no other site can use', async () => {
    const browser = newBrowser();
    const response = await browser.logIn('coordinator', { acr }, '/casussen?tab=mijn');
    expect(response.status).toBe(303);
    expect(response.headers['location']).toBe(`${PUBLIC_URL}/casussen?tab=mijn`);
    expect(response.headers['cache-control']).toBe('no-store');
    const [line] = cookieLines(response).filter((each) => each.startsWith('__Host-doorbraak='));
    expect(line?.split('; ').slice(1).sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure']);
    expect(await isIn(browser)).toBe(true);
  });

  it('keeps only a hash of the session, and logs the login', async () => {
    const browser = newBrowser();
    await browser.logIn('coordinator', { acr });
    const token = browser.cookies.get('__Host-doorbraak')!;
    const rows = await world.database.query<object[]>('SELECT * FROM "login_sessions"');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(JSON.stringify(rows)).toContain('"acr":"substantieel"');
    const [entry] = await world.database.query<{ logins: number }[]>(
      `SELECT count(*)::int AS "logins" FROM "access_log_entries" WHERE "action" = 'login' AND "role" = 'coordinator'`,
    );
    expect(entry?.logins).toBeGreaterThan(0);
  });

  it('tells who somebody is, and until when', async () => {
    const browser = newBrowser();
    await browser.logIn('coordinator', { acr });
    expect((await newBrowser().get('/v1/session')).status).toBe(401);
    const { body, headers } = await browser.get('/v1/session');
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toMatchObject({ account: 'open', roles: ['coordinator'], regionCode: 'ME', advice: null });
    expect(body.csrfToken).toMatch(/^[\w-]{43}$/);
    const minutes = (moment: string) => Math.round((Date.parse(moment) - world.clock.now().getTime()) / 60_000);
    expect([minutes(body.idleUntil), minutes(body.endsAt)]).toEqual([30, 720]);
  });

  const hour = 3600;
  const seconds = () => Math.floor(Date.now() / 1000);
  it.each<[string, () => object]>([
    ['another nonce', () => ({ nonce: 'een-andere' })],
    ['no nonce', () => ({ nonce: undefined })],
    ['another issuer', () => ({ iss: 'https://elders.example' })],
    ['another audience', () => ({ aud: 'een-ander' })],
    ['two audiences and another authorized party', () => ({ aud: [WEB_CLIENT.OIDC_CLIENT_ID, 'x'], azp: 'x' })],
    ['an end that has passed', () => ({ exp: seconds() - hour })],
    ['a beginning that has not come', () => ({ nbf: seconds() + hour })],
    ['no subject', () => ({ sub: undefined })],
    ['a level that is too low', () => ({ acr: 'laag' })],
    ['no level', () => ({ acr: undefined })],
    ['a list of levels', () => ({ acr: ['substantieel'] })],
  ])('refuses an ID token with %s', async (_what, wrong) => {
    const browser = newBrowser();
    const response = await browser.logIn('coordinator', { acr, ...wrong() });
    expect(response.status).toBe(403);
    expect(response.text).toContain('Inloggen lukt niet');
    expect(await isIn(browser)).toBe(false);
  });

  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claimsFor = (address: string) => ({
    iss: world.issuer.issuer,
    aud: WEB_CLIENT.OIDC_CLIENT_ID,
    sub: 'coordinator',
    nonce: new URL(address).searchParams.get('nonce'),
    acr,
    iat: seconds(),
    exp: seconds() + hour,
  });
  const forgeries: [string, (claims: ReturnType<typeof claimsFor>) => Promise<string>][] = [
    ['no signature', (claims) => Promise.resolve(`${encode({ alg: 'none' })}.${encode(claims)}.`)],
    [
      'the public key as a shared secret',
      async (claims) => {
        const key = (await importJWK(world.issuer.publicJwk, 'RS256', { extractable: true })) as CryptoKey;
        const unsigned = `${encode({ alg: 'HS256', kid: 'test-key' })}.${encode(claims)}`;
        const signature = createHmac('sha256', await exportSPKI(key))
          .update(unsigned)
          .digest('base64url');
        return `${unsigned}.${signature}`;
      },
    ],
    [
      'a key of somebody else',
      async (claims) => {
        const { privateKey } = await generateKeyPair('RS256');
        return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'test-key' }).sign(privateKey);
      },
    ],
  ];
  it.each(forgeries)('refuses an ID token with %s', async (_what, forge) => {
    const browser = newBrowser();
    const address = await browser.leave();
    const query = await world.issuer.logIn(address, 'coordinator', await forge(claimsFor(address)));
    expect((await browser.comeBack(query)).status).toBe(403);
    expect(await isIn(browser)).toBe(false);
  });

  describe('refuses an answer', () => {
    const answered = async (browser: Browser) => world.issuer.logIn(await browser.leave(), 'coordinator', { acr });

    it('a second time', async () => {
      const browser = newBrowser();
      const query = await answered(browser);
      expect((await browser.comeBack(query)).status).toBe(303);
      expect((await browser.comeBack(query)).status).toBe(400);
    });

    it('in another browser than the one that left', async () => {
      const query = await answered(newBrowser());
      const stranger = newBrowser();
      await stranger.leave();
      expect((await stranger.comeBack(query)).status).toBe(400);
      expect((await newBrowser().comeBack(query)).status).toBe(400);
      expect(await isIn(stranger)).toBe(false);
    });

    it.each([
      ['another state', { state: randomBytes(32).toString('base64url') }, 400],
      ['no state', { state: '' }, 400],
      ['the name of another issuer', { iss: 'https://elders.example' }, 403],
      ['no name of the issuer', { iss: '' }, 403],
      ['another code', { code: 'geraden' }, 403],
      ['a refusal', { error: 'access_denied', code: '' }, 403],
    ])('with %s', async (_what, wrong, status) => {
      const browser = newBrowser();
      const query = await answered(browser);
      for (const [name, value] of Object.entries(wrong)) {
        if (value === '') query.delete(name);
        else query.set(name, value);
      }
      expect((await browser.comeBack(query)).status).toBe(status);
      expect(await isIn(browser)).toBe(false);
    });

    it('that belongs to the challenge of another login', async () => {
      const [mine, theirs] = [newBrowser(), newBrowser()];
      const query = await answered(mine);
      const stolen = await answered(theirs);
      query.set('code', stolen.get('code')!);
      expect((await mine.comeBack(query)).status).toBe(403);
    });

    it('that took longer than ten minutes', async () => {
      const browser = newBrowser();
      const query = await answered(browser);
      world.clock.forward({ minutes: 11 });
      expect((await browser.comeBack(query)).status).toBe(400);
    });
  });

  it('lets logins in two tabs of one browser both succeed', async () => {
    const browser = newBrowser();
    const [first, second] = [await browser.leave('/een'), await browser.leave('/twee')];
    for (const [address, path] of [
      [second, '/twee'],
      [first, '/een'],
    ]) {
      const response = await browser.comeBack(await world.issuer.logIn(address!, 'coordinator', { acr }));
      expect(response.headers['location']).toBe(`${PUBLIC_URL}${path}`);
    }
  });

  it.each(['//kwaad.example', '/\\kwaad.example', 'https://kwaad.example', '/%2f%2fkwaad.example', '/%0d%0ax: y'])(
    'does not lead to %j',
    async (returnTo) => {
      const response = await newBrowser().logIn('coordinator', { acr }, returnTo);
      expect(response.headers['location']).toBe(`${PUBLIC_URL}/`);
    },
  );

  it('does not believe the header Host about where it is', async () => {
    const response = await world.http
      .get('/login')
      .set('Host', 'kwaad.example')
      .set('X-Forwarded-Host', 'kwaad.example');
    expect(new URL(response.headers['location']!).searchParams.get('redirect_uri')).toBe(
      `${PUBLIC_URL}/login/callback`,
    );
  });

  it('says so when the identity server is away', async () => {
    const elsewhere = await startLoginWorld({ OIDC_ISSUER: 'http://127.0.0.1:1' });
    try {
      const response = await elsewhere.http.get('/login');
      expect(response.status).toBe(503);
      expect(response.text).toContain('antwoordt nu niet');
    } finally {
      await elsewhere.stop();
    }
  }, 60_000);
});
