import { Injectable } from '@nestjs/common';
import { PoliciesRepository } from '#persistence/policies/policies.repository';
import { RegionsRepository } from '#persistence/regions/regions.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { type Page, wholeList } from '../http/page.js';
import { notFound } from '../http/problems.js';
import { type PolicyResponse, toPolicy } from './policy.response.js';

/** The versions of a region's rules. */
@Injectable()
export class PoliciesService {
  constructor(
    private readonly policies: PoliciesRepository,
    private readonly regions: RegionsRepository,
  ) {}

  /** Newest first. */
  async list({ regionId }: SignedInUser): Promise<Page<PolicyResponse>> {
    const [versions, region] = await Promise.all([this.policies.list(regionId), this.regions.find(regionId)]);
    return wholeList(versions.map((policy) => toPolicy(policy, region?.activePolicyVersion ?? null)));
  }

  async find(user: SignedInUser, version: number): Promise<PolicyResponse> {
    const { results } = await this.list(user);
    const policy = results.find((each) => each.version === version);
    if (!policy) throw notFound();
    return policy;
  }
}
