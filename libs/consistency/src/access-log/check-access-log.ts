import type { ChainFault } from '#contracts/access-log';
import type { LogKeys } from '#domain/access-log/mac';
import type { AccessLogProofRepository } from '#persistence/access-log/access-log-proof.repository';
import type { KeptAnchors } from './anchor-lines.js';
import { checkAnchors } from './check-anchors.js';
import { checkChain } from './check-chain.js';
import { checkWaiting } from './check-waiting.js';

/** With what is looked. */
export interface LogProof {
  log: Pick<AccessLogProofRepository, 'inSnapshot'>;
  keys: LogKeys;
  /** Reads the anchors outside the database as they are then; null where none are kept within our reach. */
  anchors: () => Promise<KeptAnchors | null>;
  /** What was written before this moment should have its place by now; null where nobody gives places. */
  linkedBefore: Date | null;
}

/** What came of a look at the whole log. */
export interface LogFindings {
  /** How many links each region has. */
  links: Map<string, number>;
  /** The first thousand or so. */
  faults: ChainFault[];
}

/**
 * Looks at every entry, link and anchor, a piece at a time. What was edited, deleted, moved, cut off or put in is found,
 * but for what was taken away with everything that tells of it: before it had its place (a second while the worker is at
 * work, else as long as it is not), or, by who has our keys, before it was anchored (a minute).
 */
export async function checkAccessLog({ log, keys, anchors, linkedBefore }: LogProof): Promise<LogFindings> {
  // First what the database says to have anchored, then the anchors, then the chains: each is then at least as far.
  const anchored = await log.inSnapshot((snapshot) => snapshot.anchored());
  const kept = await anchors();
  return log.inSnapshot(async (snapshot) => {
    const links = new Map<string, number>();
    const faults: ChainFault[] = [];
    for (const regionId of await snapshot.regions()) {
      const chain = await checkChain(snapshot, keys, regionId);
      links.set(regionId, chain.links);
      faults.push(...chain.faults);
    }
    faults.push(...(await checkWaiting(snapshot, keys, linkedBefore)));
    if (kept) faults.push(...(await checkAnchors(snapshot, keys, kept, anchored)));
    return { links, faults };
  });
}
