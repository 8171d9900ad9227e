import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

const TRACEPARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const EMPTY_TRACE = '0'.repeat(32);
const ids = new WeakMap<object, string>();

const asUuid = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** The caller's own id where it is well-formed, so that traces join up; else a new one. */
function chosenId(request: Request): string {
  const own = request.get('X-Correlation-Id')?.toLowerCase() ?? '';
  if (UUID.test(own)) return own;
  const [, trace] = TRACEPARENT.exec(request.get('traceparent') ?? '') ?? [];
  return trace && trace !== EMPTY_TRACE ? asUuid(trace) : randomUUID();
}

/** The id under which this request is found in the logs. */
export function correlationIdOf(request: Request): string {
  const known = ids.get(request);
  if (known) return known;
  const id = chosenId(request);
  ids.set(request, id);
  return id;
}

/** Gives the correlation id back on every answer. */
export function correlation(request: Request, response: Response, next: NextFunction): void {
  response.set('X-Correlation-Id', correlationIdOf(request));
  next();
}
