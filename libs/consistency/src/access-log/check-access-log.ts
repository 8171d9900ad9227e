import type { ChainFault } from '#contracts/access-log';
import type { LogKeys } from '#domain/access-log/mac';
import type { AccessLogProofRepository } from '#persistence/access-log/access-log-proof.repository';
import { checkAnchors } from './check-anchors.js';
import { checkChain } from './check-chain.js';
import { checkWaiting } from './check-waiting.js';

/** With what is looked. */
export interface LogProof {
  log: Pick<AccessLogProofRepository, 'inSnapshot'>;
  keys: LogKeys;
  /** Lines of the anchors outside the database, as they were before the look: what comes meanwhile is not in it. */
  anchors: AsyncIterable<string>;
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
 * but for what was taken away with everything that tells of it: before it had its place (a second), or, by who has our
 * keys, before it was anchored (a minute).
 */
export function checkAccessLog({ log, keys, anchors, linkedBefore }: LogProof): Promise<LogFindings> {
  return log.inSnapshot(async (snapshot) => {
    const links = new Map<string, number>();
    const faults: ChainFault[] = [];
    for (const regionId of await snapshot.regions()) {
      const chain = await checkChain(snapshot, keys, regionId);
      links.set(regionId, chain.links);
      faults.push(...chain.faults);
    }
    faults.push(...(await checkWaiting(snapshot, keys, linkedBefore)));
    faults.push(...(await checkAnchors(snapshot, keys, anchors)));
    return { links, faults };
  });
}
