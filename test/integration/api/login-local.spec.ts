import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserEntity } from '#persistence/users/user.entity';
import { demoPassword, writeAccounts } from '../../../apps/local/src/identity/accounts.js';
import { clientKeys, machineClientId, webClientId } from '../../../apps/local/src/identity/client.js';
import { startIdentityServer } from '../../../apps/local/src/identity/identity-server.js';
import { acr, audience } from '../../../apps/local/src/parts/environment.js';
import { findFreePort } from '../../../apps/local/src/ports.js';
import { CookieJar } from '../../../apps/local/src/token/cookie-jar.js';
import { fetchMachineToken } from '../../../apps/local/src/token/fetch-machine-token.js';
import { startApi, type ApiWorld } from './api-world.js';
import { Browser } from './login-browser.js';

describe('the local identity server', () => {
  let world: ApiWorld;
  let identity: Server;
  let issuer: string;
  const home = mkdtempSync(join(tmpdir(), 'doorbraak-identity-'));
  const publicUrl = 'https://doorbraak.example';

  beforeAll(async () => {
    writeAccounts(home, [
      { username: 'coordinator', name: 'C. de Wit (demo)' },
      { username: 'nieuw', name: 'N. Ieuw (demo)' },
    ]);
    const port = await findFreePort();
    issuer = `http://localhost:${port}`;
    identity = inThisRealm(() => startIdentityServer({ home, port, publicUrl }));
    await once(identity, 'listening');
    world = await startApi(
      {},
      {
        OIDC_ISSUER: issuer,
        OIDC_AUDIENCE: audience,
        OIDC_ACR: acr,
        OIDC_CLIENT_ID: webClientId,
        OIDC_CLIENT_KEY: JSON.stringify(clientKeys(home).web),
        PUBLIC_URL: publicUrl,
      },
    );
    for (const subject of ['coordinator', machineClientId]) {
      await world.signIn(subject, ['coordinator']);
      await world.database.getRepository(UserEntity).update({ subject }, { issuer });
    }
  }, 60_000);
  afterAll(async () => {
    await world.stop();
    identity.closeAllConnections();
    identity.close();
    rmSync(home, { recursive: true, force: true });
  }, 30_000);

  /** What somebody does at the identity server, from where they were sent to where they are sent back. */
  async function fillIn(
    address: string,
    username: string,
    password = demoPassword(home),
    jar = new CookieJar(),
  ): Promise<URL> {
    let next: { to: string; init: RequestInit } = { to: address, init: {} };
    for (;;) {
      const { pathname, search } = new URL(next.to, issuer);
      const init = { ...next.init, headers: { cookie: jar.header() }, redirect: 'manual' } as const;
      const response = await fetch(`${issuer}${pathname}${search}`, init);
      jar.keep(response);
      const to = response.headers.get('location');
      if (to === null) throw new Error(`${response.status}: ${await response.text()}`);
      if (to.startsWith(publicUrl)) return new URL(to);
      const isForm = to.startsWith('/login/');
      next = { to, init: isForm ? { method: 'POST', body: new URLSearchParams({ username, password }) } : {} };
    }
  }

  it('lets a demo user in, from the button to the page behind it', async () => {
    const browser = new Browser(world);
    const back = await fillIn(await browser.leave('/casussen'), 'coordinator');
    const response = await browser.comeBack(back.searchParams);
    expect([response.status, response.headers['location']]).toEqual([303, `${publicUrl}/casussen`]);
    expect((await browser.get('/v1/session')).body).toMatchObject({ account: 'open', roles: ['coordinator'] });
    expect((await browser.get('/v1/cases')).status).toBe(200);
  });

  it('tells the name of a newcomer', async () => {
    const browser = new Browser(world);
    await browser.comeBack((await fillIn(await browser.leave(), 'nieuw')).searchParams);
    expect((await browser.get('/v1/session')).body).toMatchObject({ account: 'new', displayName: 'N. Ieuw (demo)' });
  });

  it('refuses a wrong password', async () => {
    await expect(fillIn(await new Browser(world).leave(), 'coordinator', 'fout')).rejects.toThrow(/401/);
  });

  it('sends nobody back to an address that is not ours', async () => {
    const address = new URL(await new Browser(world).leave());
    address.searchParams.set('redirect_uri', 'https://kwaad.example/login/callback');
    await expect(fillIn(address.href, 'coordinator')).rejects.toThrow(/400/);
  });

  it('asks for PKCE', async () => {
    const address = new URL(await new Browser(world).leave());
    address.searchParams.delete('code_challenge');
    expect((await fillIn(address.href, 'coordinator')).searchParams.get('error')).toBe('invalid_request');
  });

  it('asks who logs out whether to log out there too', async () => {
    const [browser, jar] = [new Browser(world), new CookieJar()];
    const back = await fillIn(await browser.leave(), 'coordinator', demoPassword(home), jar);
    await browser.comeBack(back.searchParams);
    const { body } = await browser.post('/v1/session-ends', { everywhere: false });
    const { logoutUrl } = body as { logoutUrl: string };
    const page = await fetch(logoutUrl, { headers: { cookie: jar.header() } });
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Wilt u ook uitloggen')]);
  });

  it('gives a machine a token for its own key, and the API takes it', async () => {
    const token = await fetchMachineToken({ home, issuer });
    expect((await world.http.get('/v1/cases').set('Authorization', `Bearer ${token}`)).status).toBe(200);
  });

  it('gives nobody a token for a key of their own', async () => {
    const stranger = mkdtempSync(join(tmpdir(), 'doorbraak-stranger-'));
    await expect(fetchMachineToken({ home: stranger, issuer })).rejects.toThrow(/gave no token/);
    rmSync(stranger, { recursive: true });
  });
});

/** Jest's `structuredClone` gives objects of another realm, which are no `Object`: the provider refuses its own clients. */
function inThisRealm<T>(start: () => T): T {
  const { structuredClone } = globalThis;
  globalThis.structuredClone = <V>(value: V): V => JSON.parse(JSON.stringify(value)) as V;
  try {
    return start();
  } finally {
    globalThis.structuredClone = structuredClone;
  }
}
