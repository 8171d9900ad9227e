import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** A secret of 32 bytes under a name that may be known. */
export interface LogKey {
  id: string;
  key: Uint8Array;
}

/** The first key signs; every one checks what it once signed. */
export type LogKeys = readonly [LogKey, ...LogKey[]];

/** What a signature is for: one of an entry can never pass for one of something else. */
type Purpose = 'entry' | 'subject' | 'head' | 'anchor';

/** HMAC-SHA-256 in hexadecimal digits. */
export function macOf({ key }: LogKey, purpose: Purpose, text: string): string {
  return bytesToHex(hmac(sha256, key, utf8ToBytes(`${purpose}\n${text}`)));
}

/** Whether a signature is ours: null when its key is not on the ring. */
export function isSigned(
  keys: LogKeys,
  { keyId, mac }: { keyId: string; mac: string },
  purpose: Purpose,
  text: string,
): boolean | null {
  const key = keys.find(({ id }) => id === keyId);
  return key ? macOf(key, purpose, text) === mac : null;
}
