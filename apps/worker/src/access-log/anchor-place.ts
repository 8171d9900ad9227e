import type { Anchor } from '#domain/access-log/anchor';

/** Where anchors are kept: somewhere that the administrator of the database cannot reach. */
export interface AnchorPlace {
  /** Keeps it for good, or fails. */
  keep(anchor: Anchor): Promise<void>;
  /** What it kept that may be the last, as lines; none where it does not tell. */
  latest(): Promise<readonly string[]>;
}

/** Token of all places. */
export const ANCHOR_PLACES = Symbol('anchor places');
