import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The id of the n-th thing that a cause brings about: a UUID (version 8, RFC 9562) that is the same each time the cause
 * is taken again, so that a step repeated after a crash writes the same rows.
 */
export function deriveId(causeId: string, n: number): string {
  const hex = bytesToHex(sha256(utf8ToBytes(`${causeId}/${n}`)));
  const variant = ((parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
