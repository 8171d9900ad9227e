import { createHash, randomBytes } from 'node:crypto';
import { StartFailure } from '../failure.js';
import { demoPassword, readAccounts } from '../identity/accounts.js';
import { machineClientId, tokenClientId, tokenRedirect } from '../identity/client.js';
import { readRunFile } from '../run-file.js';
import { summary } from '../welcome.js';
import { CookieJar } from './cookie-jar.js';
import { fetchMachineToken } from './fetch-machine-token.js';

/**
 * Logs a demo user in at the running identity server of a home, as a browser would (authorization code with PKCE); or
 * the demo machine, with its own key.
 * @returns a bearer access token for the API
 * @throws StartFailure when nothing runs there or the user is unknown
 */
export async function fetchToken({ home, user }: { home: string; user: string }): Promise<string> {
  const port = readRunFile(home)?.identity?.port;
  if (!port) throw new StartFailure(`Doorbraak is not running on ${home}.`, 'start it with npm start.');
  if (user === machineClientId) return fetchMachineToken({ home, issuer: `http://localhost:${port}` });
  const users = readAccounts(home).map(({ username }) => username);
  if (!users.includes(user)) {
    const advice =
      users.length > 0
        ? `choose one of those on the login page, such as ${summary(users)}.`
        : 'start without --no-demo to have demo users.';
    throw new StartFailure(`There is no demo user "${user}".`, advice);
  }
  const issuer = `http://127.0.0.1:${port}`;
  const verifier = randomBytes(32).toString('base64url');
  const code = await logIn(issuer, user, demoPassword(home), verifier);
  return await redeem(issuer, code, verifier);
}

async function logIn(issuer: string, user: string, password: string, verifier: string): Promise<string> {
  const jar = new CookieJar();
  const state = randomBytes(16).toString('base64url');
  const query = new URLSearchParams({
    client_id: tokenClientId,
    response_type: 'code',
    redirect_uri: tokenRedirect,
    scope: 'openid profile',
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const page = await go(jar, issuer, `/auth?${query}`);
  const posted = await go(jar, issuer, page, {
    method: 'POST',
    body: new URLSearchParams({ username: user, password }),
  });
  const back = new URL(await go(jar, issuer, posted));
  const code = back.searchParams.get('code');
  if (!code || back.searchParams.get('state') !== state) {
    throw new Error(`The identity server refused: ${back.searchParams.get('error_description') ?? back.href}`);
  }
  return code;
}

/** One step of the login: where the answer sends us next. */
async function go(jar: CookieJar, issuer: string, to: string, init: RequestInit = {}): Promise<string> {
  const { pathname, search } = new URL(to, issuer);
  const headers = { cookie: jar.header() };
  const response = await fetch(`${issuer}${pathname}${search}`, { ...init, headers, redirect: 'manual' });
  await response.arrayBuffer();
  jar.keep(response);
  const next = response.headers.get('location');
  if (next === null) throw new Error(`The identity server answered ${response.status} at ${pathname}.`);
  return next;
}

async function redeem(issuer: string, code: string, verifier: string): Promise<string> {
  const response = await fetch(`${issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: tokenClientId,
      redirect_uri: tokenRedirect,
      code,
      code_verifier: verifier,
    }),
  });
  const answer = (await response.json()) as { access_token?: string; error_description?: string };
  if (!answer.access_token) throw new Error(`The identity server gave no token: ${answer.error_description}`);
  return answer.access_token;
}
