import type { ChainHead } from '#contracts/access-log';
import { isSigned, type LogKeys, macOf } from './mac.js';

/** Where the chains ended at a moment, kept where the administrator of the database cannot come. */
export interface Anchor {
  at: string;
  regions: ChainHead[];
  keyId: string;
  mac: string;
}

const canonicalAnchor = ({ at, regions }: Pick<Anchor, 'at' | 'regions'>): string =>
  JSON.stringify([1, at, regions.map(({ regionId, seq, hash }) => [regionId, seq, hash])]);

/** The anchor of these heads, signed. */
export function makeAnchor(keys: LogKeys, at: string, heads: readonly ChainHead[]): Anchor {
  const regions = heads.map(({ regionId, seq, hash }) => ({ regionId, seq, hash }));
  return { at, regions, keyId: keys[0].id, mac: macOf(keys[0], 'anchor', canonicalAnchor({ at, regions })) };
}

/** An anchor from its line; null for a line that is none, or not ours. */
export function readAnchor(keys: LogKeys, line: string): Anchor | null {
  try {
    const anchor = JSON.parse(line) as Anchor;
    return isSigned(keys, anchor, 'anchor', canonicalAnchor(anchor)) ? anchor : null;
  } catch {
    return null;
  }
}
