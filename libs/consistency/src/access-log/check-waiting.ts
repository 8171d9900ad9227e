import { type ChainFault, type ChainFaultKind, NO_REGION, type SignedEntry } from '#contracts/access-log';
import type { LogKeys } from '#domain/access-log/mac';
import { isOurs } from '#domain/access-log/sign-entry';
import type { LogSnapshot } from '#persistence/access-log/log-snapshot';
import { MOST_FAULTS } from './most-faults.js';

const PIECE = 1_000;

/** Looks at what has no place in a chain: whether it waits for one, has not waited too long, and is ours. */
export async function checkWaiting(
  snapshot: LogSnapshot,
  keys: LogKeys,
  linkedBefore: Date | null,
): Promise<ChainFault[]> {
  const lost = (await snapshot.lost(MOST_FAULTS)).map((mark) => ({ ...mark, kind: 'neverLinked', seq: null }) as const);
  const madeUp = (await snapshot.madeUp(MOST_FAULTS)).map(
    (mark) => ({ ...mark, kind: 'pendingForged', seq: null }) as const,
  );
  const faults: ChainFault[] = [...lost, ...madeUp];
  let after = NO_REGION;
  for (;;) {
    const piece = await snapshot.waiting(after, PIECE);
    for (const entry of piece) {
      const kind = faultOf(keys, entry, linkedBefore);
      const { id: entryId, regionId } = entry;
      if (kind && faults.length < MOST_FAULTS) faults.push({ kind, regionId, entryId, seq: null });
      after = entryId;
    }
    if (piece.length < PIECE) return faults;
  }
}

function faultOf(keys: LogKeys, entry: SignedEntry, linkedBefore: Date | null): ChainFaultKind | null {
  const ours = isOurs(keys, entry);
  if (ours === null) return 'keyUnknown';
  if (!ours) return 'forged';
  return linkedBefore && entry.at < linkedBefore.toISOString() ? 'neverLinked' : null;
}
