import { randomUUID } from 'node:crypto';
import type { JWTPayload } from 'jose';
import type { Response, Test } from 'supertest';
import { Clock } from '../../../apps/api/src/http/clock.js';
import { WEB_CLIENT } from '../../support/web-client.js';
import { startApi, type ApiWorld } from './api-world.js';

export const PUBLIC_URL = 'https://doorbraak.example';

/** A clock that a test sets ahead. */
export class MovableClock extends Clock {
  private ahead = 0;

  now(): Date {
    return new Date(Date.now() + this.ahead);
  }

  forward({ minutes }: { minutes: number }): void {
    this.ahead += minutes * 60_000;
  }
}

/** The API with a login in the browser, opened over https as far as it knows. */
export async function startLoginWorld(
  variables: Record<string, string> = {},
): Promise<ApiWorld & { clock: MovableClock }> {
  const clock = new MovableClock();
  const world = await startApi({ clock }, { ...WEB_CLIENT, PUBLIC_URL, ...variables });
  return { ...world, clock };
}

/** A browser: keeps cookies, says where its requests come from, and follows nothing by itself. */
export class Browser {
  readonly cookies = new Map<string, string>();

  constructor(private readonly world: Pick<ApiWorld, 'http' | 'issuer'>) {}

  async get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.kept(this.world.http.get(path).set(headers));
  }

  /** As a page of ours sends it; `headers` say what is different about it. */
  async post(path: string, body: object = {}, headers: Record<string, string | null> = {}): Promise<Response> {
    const csrf = headers['X-CSRF-Token'] === undefined ? await this.csrfToken() : null;
    const usual = { Origin: PUBLIC_URL, 'Sec-Fetch-Site': 'same-origin', 'Idempotency-Key': randomUUID() };
    const given = Object.entries({ ...usual, 'X-CSRF-Token': csrf, ...headers });
    const request = this.world.http.post(path);
    for (const [name, value] of given) if (value !== null) request.set(name, value);
    return this.kept(request.send(body));
  }

  async csrfToken(): Promise<string | null> {
    const { body } = await this.get('/v1/session');
    return (body as { csrfToken?: string }).csrfToken ?? null;
  }

  /** Where the API sends this browser to log in. */
  async leave(returnTo?: string): Promise<string> {
    const query = returnTo === undefined ? '' : `?returnTo=${encodeURIComponent(returnTo)}`;
    const { headers } = await this.get(`/login${query}`);
    return headers['location']!;
  }

  /** From the button to the page behind it. */
  async logIn(subject: string, idToken: JWTPayload | string = {}, returnTo?: string): Promise<Response> {
    return this.comeBack(await this.world.issuer.logIn(await this.leave(returnTo), subject, idToken));
  }

  comeBack(query: URLSearchParams): Promise<Response> {
    return this.get(`/login/callback?${query.toString()}`);
  }

  private async kept(request: Test): Promise<Response> {
    const cookies = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await (cookies ? request.set('Cookie', cookies) : request);
    for (const line of cookieLines(response)) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }
}

export const cookieLines = ({ headers }: Response): string[] =>
  ((headers as Record<string, unknown>)['set-cookie'] as string[] | undefined) ?? [];
