import type { AccessLogLink, ChainHead, SignedEntry } from '#contracts/access-log';
import { emptyChain, nextLink } from './link.js';

/** What entries make of chains: their links, and the new end of every chain that grew. */
export interface Extension {
  links: AccessLogLink[];
  heads: ChainHead[];
}

/** Hangs every entry on the chain of its region, in the order given. */
export function extendChains(
  heads: ReadonlyMap<string, ChainHead>,
  entries: readonly Readonly<SignedEntry>[],
): Extension {
  const grown = new Map<string, ChainHead>();
  const links = entries.map((entry) => {
    const { regionId } = entry;
    const link = nextLink(grown.get(regionId) ?? heads.get(regionId) ?? emptyChain(regionId), entry);
    grown.set(regionId, { regionId, seq: link.seq, hash: link.hash });
    return link;
  });
  return { links, heads: [...grown.values()] };
}
