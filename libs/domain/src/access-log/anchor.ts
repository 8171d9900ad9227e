import type { ChainHead } from '#contracts/access-log';
import { isSigned, type LogKeys, macOf } from './mac.js';

/** Where an anchor stands among all that were made. */
export interface AnchorMark {
  /** From 1, without gaps. */
  number: number;
  mac: string;
}

/** Where the chains ended at a moment, kept where the administrator of the database cannot come. */
export interface Anchor extends AnchorMark {
  /** The signature of the anchor before it: none can be taken away from between. Null where none before it is known. */
  previous: string | null;
  at: string;
  regions: ChainHead[];
  keyId: string;
}

type Unsigned = Omit<Anchor, 'keyId' | 'mac'>;

const canonicalAnchor = ({ number, previous, at, regions }: Unsigned): string =>
  JSON.stringify([2, number, previous, at, regions.map(({ regionId, seq, hash }) => [regionId, seq, hash])]);

/** The anchor of these heads that comes after another, signed. */
export function makeAnchor(
  keys: LogKeys,
  at: string,
  heads: readonly ChainHead[],
  { number, mac }: Readonly<{ number: number; mac: string | null }> = FIRST,
): Anchor {
  const regions = heads.map(({ regionId, seq, hash }) => ({ regionId, seq, hash }));
  const anchor = { number: number + 1, previous: mac, at, regions };
  return { ...anchor, keyId: keys[0].id, mac: macOf(keys[0], 'anchor', canonicalAnchor(anchor)) };
}

/** What the first anchor of all comes after. */
export const FIRST = { number: 0, mac: null } as const;
/** What an anchor comes after where there were some and none is left: its number says that they are missing. */
export const LOST = { number: 1, mac: null } as const;

/** An anchor from its line; null for a line that is none, or not ours. */
export function readAnchor(keys: LogKeys, line: string): Anchor | null {
  try {
    const anchor = JSON.parse(line) as Anchor;
    return isSigned(keys, anchor, 'anchor', canonicalAnchor(anchor)) ? anchor : null;
  } catch {
    return null;
  }
}

/** Whether an anchor comes right after another, or is the first of all. */
export const followsAnchor = ({ number, previous }: Anchor, before: AnchorMark | null): boolean =>
  number === (before?.number ?? 0) + 1 && previous === (before?.mac ?? null);
