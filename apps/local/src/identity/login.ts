import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { acr } from '../parts/environment.js';
import { demoPassword, readAccounts } from './accounts.js';
import { faultPage, loginPage } from './login-page.js';

/** More than a name and a password never comes in. */
const largestForm = 10_000;

/** Shows the login page and takes its form. */
export async function handleLogin(provider: Provider, home: string, req: IncomingMessage, res: ServerResponse) {
  try {
    const { uid } = await provider.interactionDetails(req, res);
    const accounts = readAccounts(home);
    if (req.method !== 'POST') return show(res, 200, loginPage(`/login/${uid}`, accounts));
    const form = new URLSearchParams(await bodyOf(req));
    const username = form.get('username') ?? '';
    if (accounts.some((account) => account.username === username) && isPassword(home, form.get('password') ?? '')) {
      return await provider.interactionFinished(req, res, { login: { accountId: username, acr } });
    }
    show(
      res,
      401,
      loginPage(`/login/${uid}`, accounts, 'Deze gebruiker en dit wachtwoord horen niet bij elkaar.', username),
    );
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    show(res, 400, faultPage('Deze inlogpoging is verlopen of onbekend. Begin opnieuw vanuit Doorbraak.'));
  }
}

function isPassword(home: string, given: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(demoPassword(home)));
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of req.setEncoding('utf8')) {
    body += chunk as string;
    if (body.length > largestForm) throw new Error('The form is too large.');
  }
  return body;
}

function show(res: ServerResponse, status: number, page: string): void {
  res.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  });
  res.end(page);
}
