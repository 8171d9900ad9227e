import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { World } from './world.js';

const PATIENCE_MS = 90_000;

export interface Page<T> {
  results: T[];
  next: string | null;
}

/** Somebody who uses the API as their own program would: tries again when it is away, with the same key. */
export class Person {
  constructor(
    private readonly world: World,
    readonly username: string,
  ) {}

  async get<T>(path: string): Promise<T> {
    return this.call<T>('GET', path);
  }

  async list<T>(path: string): Promise<T[]> {
    const results: T[] = [];
    for (let next: string | null = path; next;) {
      const page: Page<T> = await this.get<Page<T>>(next);
      results.push(...page.results);
      next = page.next && relative(page.next);
    }
    return results;
  }

  /** A question that is too long or too private for an address; all pages of its answer. */
  async ask<T>(path: string, question: object): Promise<T[]> {
    const results: T[] = [];
    for (let next: string | null = path; next;) {
      const page: Page<T> = await this.call<Page<T>>('POST', next, question);
      results.push(...page.results);
      next = page.next && relative(page.next);
    }
    return results;
  }

  /** A command, done once however often it must be sent. */
  async post<T>(path: string, body: object, key: string = randomUUID()): Promise<T> {
    const sent = this.call<T>('POST', path, this.world.typed?.(path, body) ?? body, key);
    this.world.duringCommand?.();
    return sent;
  }

  /** A command that must be refused; answers the problem. */
  async isRefused(path: string, body: object): Promise<{ status: number; type: string; title: string }> {
    const response = await this.send('POST', path, body, randomUUID());
    const problem = (await response.json()) as { status: number; type: string; title: string };
    if (response.ok) throw new Error(`${this.username} should not be able to POST ${path}`);
    return problem;
  }

  private async call<T>(method: string, path: string, body?: object, key?: string): Promise<T> {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const response = await this.send(method, path, body, key).catch(() => null);
      if (response?.ok) return (await response.json()) as T;
      const away = !response || response.status === 503;
      if (!away || Date.now() > until) throw await asError(method, path, response);
      await pause(250);
    }
  }

  protected async send(method: string, path: string, body?: object, key?: string): Promise<Response> {
    const token = await this.world.token(this.username);
    return fetch(`${this.world.baseUrl}/v1/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body && { 'content-type': 'application/json' }),
        ...(key && { 'idempotency-key': key }),
      },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    });
  }
}

/** Tells a story: gives every role its voice. */
export class Teller {
  constructor(readonly world: World) {}

  as(username: string): Person {
    return new Person(this.world, username);
  }
}

function relative(url: string): string {
  return url.replace(/^.*?\/v1\//, '');
}

async function asError(method: string, path: string, response: Response | null): Promise<Error> {
  const said = response ? `${response.status} ${await response.text()}` : 'no answer';
  return new Error(`${method} ${path}: ${said}`);
}
