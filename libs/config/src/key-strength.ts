import type { KeyRing } from './key-rings.js';

/** Of 32 random bytes about 30 differ; fewer than this happens to nobody. */
const LEAST_VARIETY = 20;

/** Whether a key was thought up: too few different bytes, readable text, or a row of steps. */
export function isWeakKey(key: Uint8Array): boolean {
  return new Set(key).size < LEAST_VARIETY || key.every(isPrintable) || isRow(key);
}

/** Where the same key stands more than once, as `RING:name`; a key that leaks in one use must not open another. */
export function repeatedKeys(rings: readonly { name: string; ring: KeyRing }[]): string[][] {
  const places = new Map<string, string[]>();
  for (const { name, ring } of rings) {
    for (const { id, key } of ring) {
      const secret = Buffer.from(key).toString('base64');
      places.set(secret, [...(places.get(secret) ?? []), `${name}:${id}`]);
    }
  }
  return [...places.values()].filter((found) => found.length > 1);
}

function isPrintable(byte: number): boolean {
  return byte >= 0x20 && byte < 0x7f;
}

function isRow(key: Uint8Array): boolean {
  const steps = Array.from(key.subarray(1), (byte, index) => (byte - key[index]! + 256) % 256);
  return new Set(steps).size === 1;
}
