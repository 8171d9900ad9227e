import { Injectable } from '@nestjs/common';
import type { ExpertCard } from '#persistence/experts/expert-cards';
import { ExpertsRepository } from '#persistence/experts/experts.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { Clock } from '../http/clock.js';
import { readNamedPage } from '../http/named-page.js';
import type { PageQuery } from '../http/page-query.dto.js';
import { type Page, wholeList } from '../http/page.js';
import { notFound } from '../http/problems.js';
import { type ExpertResponse, toExpert } from './expert.response.js';

/** The pool of a region with the figures of everybody in it; an expert sees the own card only. */
@Injectable()
export class ExpertsService {
  constructor(
    private readonly experts: ExpertsRepository,
    private readonly clock: Clock,
  ) {}

  async list(user: SignedInUser, query: PageQuery): Promise<Page<ExpertResponse>> {
    if (user.actingRole === 'expert') return this.listOwn(user);
    const at = this.clock.now().toISOString();
    return readNamedPage(query, {
      path: '/v1/experts',
      nameOf: (id) => this.experts.nameOf(id),
      read: (request) => this.experts.list(user.regionId, at, request),
      shape: toExpert,
    });
  }

  async find(user: SignedInUser, id: string): Promise<ExpertResponse> {
    const expert = await this.experts.find(id, this.clock.now().toISOString());
    if (!expert || !isVisible(user, expert)) throw notFound();
    return toExpert(expert);
  }

  private async listOwn(user: SignedInUser): Promise<Page<ExpertResponse>> {
    const own = await this.experts.idOf(user.id);
    return wholeList(own ? [await this.find(user, own)] : []);
  }
}

function isVisible(user: SignedInUser, expert: ExpertCard): boolean {
  return user.actingRole === 'expert' ? expert.userId === user.id : expert.regionId === user.regionId;
}
