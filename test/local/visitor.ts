import { randomUUID } from 'node:crypto';
import { fetchToken } from '../../apps/local/src/token/fetch-token.js';
import type { Setting } from './launcher.js';

/** What the parts of an instance say of themselves. */
export async function health({ port }: Setting): Promise<number> {
  return (await fetch(`http://localhost:${port}/health/ready`)).status;
}

/** Submits a case that asks for advice. @returns its id */
export async function submitCase(setting: Setting): Promise<string> {
  const { id } = await ask<{ id: string }>(setting, 'cases', {
    track: 'consult',
    anonymous: true,
    question: 'Wat helpt een meisje dat niet meer naar school durft?',
    stuckReasons: ['complexity'],
    problemDomains: ['onderwijs'],
  });
  return id;
}

/** A case as its casusinbrenger sees it. */
export function readCase(setting: Setting, id: string): Promise<{ id: string }> {
  return ask(setting, `cases/${id}`);
}

async function ask<T>({ home, port }: Setting, path: string, body?: object): Promise<T> {
  const token = await fetchToken({ home, user: 'casusinbrenger' });
  const response = await fetch(`http://localhost:${port}/v1/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}
