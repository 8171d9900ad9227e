import { Injectable } from '@nestjs/common';
import { before } from '#consistency/graces';
import { LeftoversRepository } from '#persistence/documents/leftovers.repository';
import type { Sweep, SweepCounts } from '../sweeper/sweep.js';
import { StoredFiles } from './stored-files.js';

/** Who was cut off goes on within a day. */
const UPLOAD_KEPT = 24 * 60 * 60_000;

/** Uploads that nobody finished, and files in the bucket of which the document is gone. */
@Injectable()
export class DocumentsSweep implements Sweep {
  readonly name = 'documents';

  constructor(
    private readonly leftovers: LeftoversRepository,
    private readonly files: StoredFiles,
  ) {}

  async sweep(now: Date, stopping: AbortSignal): Promise<SweepCounts> {
    const discarded = await this.leftovers.discardBegunBefore(before(now, UPLOAD_KEPT).toISOString());
    const { found, mended } = await this.emptyBucket(stopping);
    return { found: discarded + found, mended: discarded + mended, opened: 0, ended: 0 };
  }

  /** Without a bucket they wait until one is set again: what is in it can be read by nobody. */
  private async emptyBucket(stopping: AbortSignal): Promise<{ found: number; mended: number }> {
    const removals = await this.leftovers.removals();
    const { bucket } = this.files;
    let mended = 0;
    for (const { storedAs, pieces } of bucket ? removals : []) {
      if (stopping.aborted) break;
      await bucket?.remove(storedAs, pieces);
      await this.leftovers.removed(storedAs);
      mended++;
    }
    return { found: removals.length, mended };
  }
}
