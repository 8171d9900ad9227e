import type { ChainFault, ChainHead } from '#contracts/access-log';
import { isOurHead, type SignedHead } from './link.js';
import type { LogKeys } from './mac.js';

/**
 * What is wrong with the end of a chain.
 * @param last where its links end
 * @param head where it ended when we last signed it; null where nothing was signed
 */
export function checkHead(keys: LogKeys, last: ChainHead, head: SignedHead | null): ChainFault[] {
  const fault = (kind: ChainFault['kind']): ChainFault[] => [
    { kind, regionId: last.regionId, seq: last.seq, entryId: null },
  ];
  if (!head) return last.seq === 0 ? [] : fault('headForged');
  const ours = isOurHead(keys, head);
  if (ours === null) return fault('keyUnknown');
  if (!ours || head.seq < last.seq) return fault('headForged');
  return head.seq > last.seq || head.hash !== last.hash ? fault('truncated') : [];
}
