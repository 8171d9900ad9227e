import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { AccessLogLink, ChainHead, SignedEntry } from '#contracts/access-log';
import { isSigned, type LogKeys, macOf } from './mac.js';
import { canonicalEntry } from './sign-entry.js';

/** What a chain hangs on before it has a link. */
export const emptyChain = (regionId: string): ChainHead => ({ regionId, seq: 0, hash: '0'.repeat(64) });

/** The link that hangs an entry on the end of a chain. */
export function nextLink({ regionId, seq, hash }: ChainHead, entry: SignedEntry): AccessLogLink {
  const link = { regionId, seq: seq + 1, entryId: entry.id, prevHash: hash };
  return { ...link, hash: linkHash(link, entry) };
}

/** SHA-256 over what comes before, the place, and the whole entry with its signature. */
export function linkHash(link: Omit<AccessLogLink, 'hash'>, entry: SignedEntry): string {
  const text = [1, link.prevHash, link.regionId, link.seq, link.entryId, canonicalEntry(entry), entry.keyId, entry.mac];
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(text))));
}

/** The end of a chain with our signature. */
export interface SignedHead extends ChainHead {
  keyId: string;
  mac: string;
}

const canonicalHead = ({ regionId, seq, hash }: ChainHead): string => JSON.stringify([1, regionId, seq, hash]);

/** Signs the end of a chain, so that nobody without the key can make another. */
export function signHead(keys: LogKeys, { regionId, seq, hash }: ChainHead): SignedHead {
  const head = { regionId, seq, hash };
  return { ...head, keyId: keys[0].id, mac: macOf(keys[0], 'head', canonicalHead(head)) };
}

/** Whether the end of a chain is as we signed it; null when its key is not on the ring. */
export function isOurHead(keys: LogKeys, head: SignedHead): boolean | null {
  return isSigned(keys, head, 'head', canonicalHead(head));
}
