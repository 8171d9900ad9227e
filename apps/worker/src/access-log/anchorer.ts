import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '#config/config';
import type { ChainHead } from '#contracts/access-log';
import { type AnchorMark, FIRST, LOST, makeAnchor, readAnchor } from '#domain/access-log/anchor';
import { AccessLogAnchorsRepository } from '#persistence/access-log/access-log-anchors.repository';
import { CONFIG } from '../tokens.js';
import { ANCHOR_PLACES, type AnchorPlace } from './anchor-place.js';

/** Keeps where the chains end outside the database: who cuts an end off there is found. */
@Injectable()
export class Anchorer {
  /** The last that we kept, whatever became of it since. */
  private last: AnchorMark | null = null;

  constructor(
    private readonly anchors: AccessLogAnchorsRepository,
    @Inject(ANCHOR_PLACES) private readonly places: readonly AnchorPlace[],
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Anchors every chain that grew; one worker at a time does.
   * @throws when a place did not keep it; the next time it is tried with all that came since
   */
  async anchor(now: Date): Promise<void> {
    if (this.places.length === 0) return;
    const at = now.toISOString();
    await this.anchors.anchor(at, (heads, anchoredBefore) => this.keep(at, heads, anchoredBefore));
  }

  private async keep(at: string, heads: readonly ChainHead[], anchoredBefore: boolean): Promise<void> {
    const before = (await this.findLast()) ?? (anchoredBefore ? LOST : FIRST);
    const anchor = makeAnchor(this.config.keys.accessLog, at, heads, before);
    for (const place of this.places) {
      await place.keep(anchor);
      this.last = anchor;
    }
  }

  /** The furthest that anything tells of: a place that lost its last ones gets the next under its own number. */
  private async findLast(): Promise<AnchorMark | null> {
    const lines = (await Promise.all(this.places.map((place) => place.latest()))).flat();
    const kept = lines.flatMap((line) => readAnchor(this.config.keys.accessLog, line) ?? []);
    return [...kept, ...(this.last ? [this.last] : [])].reduce<AnchorMark | null>(
      (furthest, mark) => (furthest && furthest.number >= mark.number ? furthest : mark),
      null,
    );
  }
}
