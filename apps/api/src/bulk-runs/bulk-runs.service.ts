import { Injectable } from '@nestjs/common';
import type { BulkRunOverview } from '#persistence/bulk-runs/bulk-run-overview';
import { BulkRunsRepository } from '#persistence/bulk-runs/bulk-runs.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { PageQuery } from '../http/page-query.dto.js';
import { pageAnswer, pageRequest, type Page } from '../http/page.js';
import { notFound } from '../http/problems.js';
import type { BulkItemQuery } from './bulk-item-query.dto.js';
import { type BulkItemResponse, toBulkItem } from './bulk-item.response.js';
import { type BulkRunResponse, toBulkRun } from './bulk-run.response.js';

const isPosition = (key: string): boolean => /^[1-9]\d{0,8}$/.test(key);

/** The bulk runs of a region, and how far they are. */
@Injectable()
export class BulkRunsService {
  constructor(private readonly runs: BulkRunsRepository) {}

  /** Newest first. */
  async list({ regionId }: SignedInUser, query: PageQuery): Promise<Page<BulkRunResponse>> {
    const page = await this.runs.list(regionId, pageRequest(query));
    return pageAnswer(page, toBulkRun, { path: '/v1/bulk-runs', query });
  }

  async show(user: SignedInUser, id: string): Promise<BulkRunResponse> {
    return toBulkRun(await this.find(user, id));
  }

  async items(user: SignedInUser, id: string, query: BulkItemQuery): Promise<Page<BulkItemResponse>> {
    const run = await this.find(user, id);
    const page = await this.runs.items(run.id, query.state ?? null, pageRequest(query, isPosition));
    return pageAnswer(page, toBulkItem, { path: `/v1/bulk-runs/${run.id}/items`, query });
  }

  /**
   * A run of the user's region.
   * @throws 404 for any other
   */
  async find({ regionId }: SignedInUser, id: string): Promise<BulkRunOverview> {
    const run = await this.runs.find(id);
    if (run?.regionId !== regionId) throw notFound();
    return run;
  }
}
