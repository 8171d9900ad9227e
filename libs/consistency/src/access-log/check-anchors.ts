import type { ChainFault, ChainHead } from '#contracts/access-log';
import { readAnchor } from '#domain/access-log/anchor';
import type { LogKeys } from '#domain/access-log/mac';
import type { LogSnapshot } from '#persistence/access-log/log-snapshot';
import { MOST_FAULTS } from './most-faults.js';

const PIECE = 1_000;

/** Holds the chains against where they were when they were anchored. */
export async function checkAnchors(
  snapshot: LogSnapshot,
  keys: LogKeys,
  lines: AsyncIterable<string>,
): Promise<ChainFault[]> {
  const faults: ChainFault[] = [];
  let heads: ChainHead[] = [];
  const compare = async (): Promise<void> => {
    const differ = heads.length > 0 ? await snapshot.notAt(heads) : [];
    faults.push(
      ...differ.map(({ regionId, seq }) => ({ kind: 'anchorDiffers', regionId, seq, entryId: null }) as const),
    );
    heads = [];
  };
  for await (const line of lines) {
    if (faults.length >= MOST_FAULTS) return faults.slice(0, MOST_FAULTS);
    const anchor = readAnchor(keys, line);
    if (!anchor) faults.push({ kind: 'anchorForged', regionId: null, seq: null, entryId: null });
    heads.push(...(anchor?.regions ?? []));
    if (heads.length >= PIECE) await compare();
  }
  await compare();
  return faults;
}
