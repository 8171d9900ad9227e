import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Key, KeyRing } from './key-ring.js';

const KEY_BYTES = 32;
const USE = 'doorbraak fingerprint 1';

/**
 * What a text is known by afterwards, without it: the name of a key and an HMAC-SHA-256 (base64url) under a key derived
 * from it (HKDF, RFC 5869). Unlike a plain hash it cannot be found by trying short texts.
 */
export const fingerprint = ([first]: KeyRing, text: string): string => `${first.id}:${hmac(first, text)}`;

/** Whether a fingerprint, made under any key that is still on the ring, is that of this text. */
export function isFingerprintOf(ring: KeyRing, stored: string, text: string): boolean {
  return ring.some((key) => equal(stored, `${key.id}:${hmac(key, text)}`));
}

function hmac({ key }: Key, text: string): string {
  const derived = Buffer.from(hkdfSync('sha256', key, new Uint8Array(), USE, KEY_BYTES));
  return createHmac('sha256', derived).update(text).digest('base64url');
}

function equal(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
