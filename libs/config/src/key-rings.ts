import { z } from 'zod';

/** A secret of 32 bytes under a name that may be known. */
export interface ConfiguredKey {
  id: string;
  key: Uint8Array;
}

/** The first seals and signs; every one opens and checks what it once did. */
export type KeyRing = readonly [ConfiguredKey, ...ConfiguredKey[]];

/** How a key ring is written, for who must set one. */
export const KEY_RING_FORM =
  'one or more of name:secret with commas between, every name once, the secret 32 random bytes in base64';

/** `name:secret` pairs with commas between; the first is used from now on, the others open what they once sealed. */
export const keyRing = z
  .string()
  .regex(/^[\w-]{1,32}:[A-Za-z0-9+/]{43}=(,[\w-]{1,32}:[A-Za-z0-9+/]{43}=)*$/)
  .transform((value) => value.split(',').map(keyOf) as unknown as KeyRing)
  .refine((ring) => new Set(ring.map(({ id }) => id)).size === ring.length);

/**
 * A key ring as it stands in the environment.
 * @throws when it is not written as `KEY_RING_FORM` says; the error tells nothing of the secrets
 */
export function parseKeyRing(value: string): KeyRing {
  const result = keyRing.safeParse(value);
  if (!result.success) throw new Error(`a key ring is not right: it is ${KEY_RING_FORM}`);
  return result.data;
}

function keyOf(pair: string): ConfiguredKey {
  const [id = '', secret = ''] = pair.split(':');
  return { id, key: Buffer.from(secret, 'base64') };
}
