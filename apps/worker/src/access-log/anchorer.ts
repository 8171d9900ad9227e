import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '#config/config';
import { makeAnchor } from '#domain/access-log/anchor';
import { AccessLogAnchorsRepository } from '#persistence/access-log/access-log-anchors.repository';
import { CONFIG } from '../tokens.js';
import { ANCHOR_PLACES, type AnchorPlace } from './anchor-place.js';

/** Keeps where the chains end outside the database: who cuts an end off there is found. */
@Injectable()
export class Anchorer {
  constructor(
    private readonly anchors: AccessLogAnchorsRepository,
    @Inject(ANCHOR_PLACES) private readonly places: readonly AnchorPlace[],
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Anchors every chain that grew.
   * @throws when a place did not keep it; the next time it is tried with all that came since
   */
  async anchor(now: Date): Promise<void> {
    if (this.places.length === 0) return;
    const heads = await this.anchors.waiting();
    if (heads.length === 0) return;
    const anchor = makeAnchor(this.config.keys.accessLog, now.toISOString(), heads);
    for (const place of this.places) await place.keep(anchor);
    await this.anchors.anchored(heads, anchor.at);
  }
}
