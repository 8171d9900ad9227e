import type { Request } from 'express';
import { bodyHash } from './body-hash.js';
import { idempotencyKeyOf } from './idempotency-key.js';

/** Under which key something is asked, and a hash of what: the address and the body, as they came. */
export interface CommandKey {
  value: string;
  hash: string;
}

const keys = new WeakMap<Request, CommandKey>();

/**
 * The key of a request. What the server looks up for a command is no part of the hash: a repeat is known by what its
 * sender said.
 * @throws 400 without a well-formed key
 */
export function commandKeyOf(request: Request): CommandKey {
  const known = keys.get(request);
  if (known) return known;
  const asked = { address: request.path.toLowerCase(), body: request.body as unknown };
  const key = { value: idempotencyKeyOf(request), hash: bodyHash(asked) };
  keys.set(request, key);
  return key;
}
