import { Injectable } from '@nestjs/common';
import type { RegionPolicy } from '#contracts/policies';
import { CaseRecordsRepository } from '#persistence/case-records/case-records.repository';
import { PoliciesRepository } from '#persistence/policies/policies.repository';
import { UsersRepository } from '#persistence/users/users.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { CaseVisibility } from '../case-records/case-visibility.js';
import { explainCase, mainClock, requestOf } from './explanation.js';
import type { ExplanationResponse } from './explanation.response.js';
import { namedIn } from './next-step.js';

/** Gathers what the explanation of a case is made from. */
@Injectable()
export class ExplanationService {
  constructor(
    private readonly visibility: CaseVisibility,
    private readonly records: CaseRecordsRepository,
    private readonly policies: PoliciesRepository,
    private readonly users: UsersRepository,
  ) {}

  /** Why is this case where it is: waiting for whom, since when, under which clock, and what comes next. */
  async explain(user: SignedInUser, caseId: string): Promise<ExplanationResponse> {
    const { case: record } = await this.visibility.look(user, caseId);
    const [tasks, clocks, fundingRequests] = await Promise.all([
      this.records.list('task', caseId),
      this.records.list('clock', caseId),
      this.records.list('fundingRequest', caseId),
    ]);
    const clock = mainClock({ case: record, tasks, clocks });
    const policy = await this.policyOf(record.regionId, clock?.policyVersion ?? record.policyVersion);
    const fundingRequest = clock && requestOf({ fundingRequests }, clock);
    const names = await this.names([
      record.coordinatorId,
      record.regievoerderId,
      record.waitingForUserId,
      ...tasks.filter(({ state }) => state === 'open').map(({ ownerUserId }) => ownerUserId),
      ...(clock ? namedIn({ case: record, clock, policy, fundingRequest }) : []),
    ]);
    const nameOf = (id: string) => names.get(id) ?? null;
    return explainCase({ case: record, tasks, clocks, fundingRequests, policy, nameOf });
  }

  private async policyOf(regionId: string, version: number): Promise<RegionPolicy> {
    const policy = await this.policies.find(regionId, version);
    if (!policy) throw new Error(`region ${regionId} has no policy ${version}`);
    return policy;
  }

  private async names(ids: (string | null)[]): Promise<Map<string, string | null>> {
    const known = [...new Set(ids.filter((id) => id !== null))];
    return new Map(await Promise.all(known.map(async (id) => [id, await this.users.displayName(id)] as const)));
  }
}
