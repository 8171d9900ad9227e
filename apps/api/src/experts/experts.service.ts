import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ExpertEntity } from '#persistence/experts/expert.entity';
import { ExpertsRepository, type ExpertWithNames } from '#persistence/experts/experts.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { Clock } from '../http/clock.js';
import { readNamedPage } from '../http/named-page.js';
import type { PageQuery } from '../http/page-query.dto.js';
import { type Page, wholeList } from '../http/page.js';
import { notFound } from '../http/problems.js';
import { type ExpertResponse, toExpert } from './expert.response.js';

/** The load is asked for no case in particular. */
const NO_CASE = '00000000-0000-0000-0000-000000000000';

/** The pool of a region with the load of everybody in it; an expert sees the own card only. */
@Injectable()
export class ExpertsService {
  constructor(
    private readonly experts: ExpertsRepository,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async list(user: SignedInUser, query: PageQuery): Promise<Page<ExpertResponse>> {
    if (user.actingRole === 'expert') return this.listOwn(user);
    const load = await this.load(user.regionId);
    return readNamedPage(query, {
      path: '/v1/experts',
      nameOf: async (id) => (await this.experts.find(id))?.user.displayName ?? null,
      read: (request) => this.experts.list(user.regionId, request),
      shape: (expert) => toExpert(expert, load(expert.id)),
    });
  }

  async find(user: SignedInUser, id: string): Promise<ExpertResponse> {
    const expert = await this.experts.find(id);
    if (!expert || !isVisible(user, expert)) throw notFound();
    const load = await this.load(expert.regionId);
    return toExpert(expert, load(id));
  }

  private async listOwn(user: SignedInUser): Promise<Page<ExpertResponse>> {
    const own = await this.dataSource.getRepository(ExpertEntity).findOneBy({ userId: user.id });
    return wholeList(own ? [await this.find(user, own.id)] : []);
  }

  /** How many open cases somebody of this region is asked for. */
  private async load(regionId: string): Promise<(expertId: string) => number> {
    const at = this.clock.now().toISOString();
    const pool = await this.experts.candidates({ regionId, pool: 'region', caseId: NO_CASE, at });
    const active = new Map(pool.map(({ id, activeCases }) => [id, activeCases]));
    return (expertId) => active.get(expertId) ?? 0;
  }
}

function isVisible(user: SignedInUser, expert: ExpertWithNames): boolean {
  return user.actingRole === 'expert' ? expert.userId === user.id : expert.regionId === user.regionId;
}
