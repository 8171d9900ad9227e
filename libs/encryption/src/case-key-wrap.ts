import { randomBytes } from 'node:crypto';
import { decrypt, encrypt } from './aes.js';
import { type KeyRing, keyOn } from './key-ring.js';

/** A data key as it is stored: sealed under a master key. */
export interface WrappedKey {
  /** Name of the master key. */
  masterKeyId: string;
  /** base64url */
  wrapped: string;
}

const KEY_BYTES = 32;

/** 32 new random bytes. */
export const newDataKey = (): Buffer => randomBytes(KEY_BYTES);

/**
 * Seals a data key under the current master key.
 * @param belongsTo the case and purpose of the data key: under another name it does not open
 */
export function wrapKey(ring: KeyRing, dataKey: Uint8Array, belongsTo: string): WrappedKey {
  const [master] = ring;
  return { masterKeyId: master.id, wrapped: encrypt(master.key, dataKey, belongsTo).toString('base64url') };
}

/**
 * The data key itself.
 * @throws KeyUnknown, SealBroken
 */
export function unwrapKey(ring: KeyRing, { masterKeyId, wrapped }: WrappedKey, belongsTo: string): Buffer {
  return decrypt(keyOn(ring, masterKeyId).key, Buffer.from(wrapped, 'base64url'), belongsTo);
}
