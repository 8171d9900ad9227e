import type { AccessLogLink, ChainFault, ChainFaultKind, ChainHead, SignedEntry } from '#contracts/access-log';
import { linkHash } from './link.js';
import type { LogKeys } from './mac.js';
import { isOurs } from './sign-entry.js';

/** A link as it stands, with the entry that it names, if that is still there. */
export interface PlacedEntry {
  link: AccessLogLink;
  entry: SignedEntry | null;
}

/**
 * What is wrong with one link.
 * @param before where the chain stood before it: each link is held against its neighbour as that stands, so that one
 *   fault is told once
 */
export function checkLink(keys: LogKeys, before: ChainHead, { link, entry }: PlacedEntry): ChainFault[] {
  const { regionId, seq, entryId } = link;
  const fault = (kind: ChainFaultKind): ChainFault => ({ kind, regionId, seq, entryId });
  if (seq !== before.seq + 1) return [{ ...fault('linkGone'), seq: before.seq + 1, entryId: null }];
  if (link.prevHash !== before.hash) return [fault('linkEdited')];
  if (!entry) return [fault('entryGone')];
  const kind = faultOfEntry(keys, link, entry);
  return kind ? [fault(kind)] : [];
}

function faultOfEntry(keys: LogKeys, link: AccessLogLink, entry: SignedEntry): ChainFaultKind | null {
  if (entry.regionId !== link.regionId) return 'otherRegion';
  const asLinked = linkHash(link, entry) === link.hash;
  const ours = isOurs(keys, entry);
  if (ours === null) return asLinked ? 'keyUnknown' : 'edited';
  if (!ours) return asLinked ? 'forged' : 'edited';
  return asLinked ? null : 'linkEdited';
}
