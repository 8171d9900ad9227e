import type { ChainFault, ChainHead } from '#contracts/access-log';
import { checkHead } from '#domain/access-log/check-head';
import { checkLink } from '#domain/access-log/check-link';
import { emptyChain } from '#domain/access-log/link';
import type { LogKeys } from '#domain/access-log/mac';
import type { LogSnapshot } from '#persistence/access-log/log-snapshot';
import { MOST_FAULTS } from './most-faults.js';

const PIECE = 1_000;

/** Walks along the chain of a region from its first link to its head. */
export async function checkChain(
  snapshot: LogSnapshot,
  keys: LogKeys,
  regionId: string,
): Promise<{ links: number; faults: ChainFault[] }> {
  const faults: ChainFault[] = [];
  let last: ChainHead = emptyChain(regionId);
  let links = 0;
  for (;;) {
    const piece = await snapshot.links(regionId, last.seq, PIECE);
    for (const placed of piece) {
      if (faults.length < MOST_FAULTS) faults.push(...checkLink(keys, last, placed));
      last = { regionId, seq: placed.link.seq, hash: placed.link.hash };
    }
    links += piece.length;
    if (piece.length < PIECE) break;
  }
  return { links, faults: [...faults, ...checkHead(keys, last, await snapshot.head(regionId))] };
}
