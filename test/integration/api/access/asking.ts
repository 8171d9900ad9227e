import { randomUUID } from 'node:crypto';
import type { INestApplication } from '@nestjs/common';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import type { DescribedRoute } from './openapi-doors.js';
import type { Somebody } from './access-world.js';

/** What came back, as somebody who wants to know more than they may would look at it. */
export interface Met {
  status: number;
  /** What kind of problem; null where there is none. */
  problem: string | null;
  text: string;
  headers: Record<string, string>;
}

export type Ask = (route: DescribedRoute, who: Somebody, ids: Record<string, string>, body?: object) => Promise<Met>;

/** Whatever is not among the ids of a dossier: nobody has it. */
const NOBODY = '00000000-0000-4000-8000-000000000000';
/** The example of every id in the API's description. */
const EXAMPLE_ID = '3f2b8c1e-6d4a-4f0b-9a57-2c1d8e7f6a90';
const BYTES = 'application/octet-stream';

/** Asks over HTTP, with everything that a route needs filled in. */
export async function askingAt(app: INestApplication): Promise<Ask> {
  await app.listen(0, '127.0.0.1');
  const { port } = (app.getHttpServer() as Server).address() as AddressInfo;
  return async (route, who, ids, body) => {
    const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? NOBODY);
    const given = body ?? filledIn(route.body, ids);
    const stop = new AbortController();
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: route.method.toUpperCase(),
      headers: headersFor(route, who),
      ...(route.method !== 'get' && { body: route.takes ? 'x' : JSON.stringify(given ?? {}) }),
      signal: stop.signal,
    });
    const streams = answer.headers.get('content-type')?.startsWith('text/event-stream') === true;
    const text = streams ? '' : await answer.text();
    if (streams) stop.abort();
    const headers = Object.fromEntries(answer.headers);
    return { status: answer.status, problem: problemIn(text), text, headers };
  };
}

function headersFor({ method, takes }: DescribedRoute, who: Somebody): Record<string, string> {
  if (method === 'get') return { Authorization: who.token };
  const type = takes ?? 'application/json';
  const ofPiece: Record<string, string> = takes === BYTES ? { 'Upload-Offset': '0' } : {};
  return { Authorization: who.token, 'Idempotency-Key': randomUUID(), 'Content-Type': type, ...ofPiece };
}

/** Example ids become those of the dossier, by the name of the field. */
function filledIn(body: unknown, ids: Record<string, string>, name = ''): unknown {
  if (body === EXAMPLE_ID) return ids[name] ?? NOBODY;
  if (Array.isArray(body)) return body.map((item) => filledIn(item, ids, name));
  if (typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(Object.entries(body).map(([field, value]) => [field, filledIn(value, ids, field)]));
}

function problemIn(text: string): string | null {
  if (!text.startsWith('{')) return null;
  const { type } = JSON.parse(text) as { type?: unknown };
  return typeof type === 'string' && type.startsWith('/problems/') ? type.slice('/problems/'.length) : null;
}

/** Faults in what was asked, or that it cannot be done now: such a person was let in. */
const LET_IN: readonly number[] = [400, 409, 413];

/** In one word: let in, whatever was wrong with what was asked; or why not. */
export function inShort({ status, problem }: Met): string {
  if (status < 400 || LET_IN.includes(status) || problem === 'hasAccount') return 'in';
  return problem ?? String(status);
}
