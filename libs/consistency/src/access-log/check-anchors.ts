import type { ChainFault, ChainFaultKind, ChainHead } from '#contracts/access-log';
import { type Anchor, type AnchorMark, followsAnchor, readAnchor } from '#domain/access-log/anchor';
import type { LogKeys } from '#domain/access-log/mac';
import type { LogSnapshot } from '#persistence/access-log/log-snapshot';
import type { KeptAnchors } from './anchor-lines.js';
import { MOST_FAULTS } from './most-faults.js';

const PIECE = 1_000;

/** How far a chain is anchored, as the database has it. */
export type Anchored = Pick<ChainHead, 'regionId' | 'seq'>;

/**
 * Holds the chains against where they were when they were anchored, and the anchors against each other.
 * @param anchored how far the chains were anchored before the anchors were read
 */
export async function checkAnchors(
  snapshot: LogSnapshot,
  keys: LogKeys,
  kept: KeptAnchors,
  anchored: readonly Anchored[],
): Promise<ChainFault[]> {
  const faults: ChainFault[] = [];
  const row = new AnchorRow();
  let heads: ChainHead[] = [];
  const compare = async (): Promise<void> => {
    const differ = heads.length > 0 ? await snapshot.notAt(heads) : [];
    faults.push(...differ.map((head) => faultAt('anchorDiffers', head)));
    heads = [];
  };
  const last = kept.last === null ? null : readAnchor(keys, kept.last);
  if (kept.last !== null && !last) faults.push(faultAt('anchorForged'));
  heads.push(...(last?.regions ?? []));
  for await (const line of kept.lines) {
    if (faults.length >= MOST_FAULTS) return faults.slice(0, MOST_FAULTS);
    const anchor = readAnchor(keys, line);
    if (!anchor) faults.push(faultAt('anchorForged'));
    else if (!row.add(anchor)) faults.push(faultAt('anchorGone'));
    heads.push(...(anchor?.regions ?? []));
    if (heads.length >= PIECE) await compare();
  }
  await compare();
  return [...faults, ...row.missing(kept.last, last, anchored)].slice(0, MOST_FAULTS);
}

/** The anchors in the order in which they were kept. */
class AnchorRow {
  private before: AnchorMark | null = null;
  private count = 0;
  private readonly reached = new Map<string, number>();

  /** @returns whether it comes right after the one before it */
  add(anchor: Anchor): boolean {
    const follows = followsAnchor(anchor, this.before);
    this.before = anchor;
    this.count++;
    for (const { regionId, seq } of anchor.regions) this.reached.set(regionId, seq);
    return follows;
  }

  /** What others know to have been kept, and is not there. The record is written after its line, so it may be behind. */
  missing(record: string | null, last: Anchor | null, anchored: readonly Anchored[]): ChainFault[] {
    const cutOff = record === null ? this.count > 1 : (this.before?.number ?? 0) < (last?.number ?? 0);
    const short = anchored.filter(({ regionId, seq }) => seq > (this.reached.get(regionId) ?? 0));
    return [...(cutOff ? [faultAt('anchorGone')] : []), ...short.map((head) => faultAt('anchorGone', head))];
  }
}

const faultAt = (kind: ChainFaultKind, { regionId, seq }: Partial<Anchored> = {}): ChainFault => ({
  kind,
  regionId: regionId ?? null,
  seq: seq ?? null,
  entryId: null,
});
