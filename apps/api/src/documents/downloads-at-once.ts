import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { ProblemException } from '../http/problems.js';
import { RETRY_AFTER_SECONDS, tooManyDownloads } from './document-problems.js';

const MOST_PER_USER = 4;

/** How many files somebody fetches at the same time: with more they would keep others from the database. */
@Injectable()
export class DownloadsAtOnce {
  private readonly busy = new Map<string, number>();

  /**
   * Counts a download until its answer is closed, however it ends.
   * @throws 429 for somebody who fetches enough already
   */
  begin(userId: string, response: Response): void {
    const already = this.busy.get(userId) ?? 0;
    if (already >= MOST_PER_USER) {
      throw new ProblemException(tooManyDownloads, { 'Retry-After': String(RETRY_AFTER_SECONDS) });
    }
    this.busy.set(userId, already + 1);
    response.once('close', () => this.end(userId));
  }

  private end(userId: string): void {
    const left = (this.busy.get(userId) ?? 1) - 1;
    if (left > 0) this.busy.set(userId, left);
    else this.busy.delete(userId);
  }
}
