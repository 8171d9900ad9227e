import { Injectable } from '@nestjs/common';
import { DUTIES } from '#contracts/codes';
import type { RegionPolicy } from '#contracts/policies';
import { findUnmetDemands } from '#domain/policy/unmet-demands';
import { findPolicyFaults } from '#domain/policy/validate-policy';
import { PoolSupplyRepository } from '#persistence/policies/pool-supply.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { DomainLookup } from '../domains/domain-lookup.js';
import { Clock } from '../http/clock.js';
import type { Fault } from '../http/problem.js';
import { invalidInput } from '../http/problems.js';
import { UserLookup } from '../users/user-lookup.js';
import { DUTY_ROLES } from './duty-roles.js';

/** Whether a region can work with a policy: by itself, and with the people that there are. */
@Injectable()
export class PolicyJudge {
  constructor(
    private readonly users: UserLookup,
    private readonly pool: PoolSupplyRepository,
    private readonly domains: DomainLookup,
    private readonly clock: Clock,
  ) {}

  /** The policy that was sent, or 400 with every fault and where it is. */
  async judge(user: SignedInUser, sent: unknown): Promise<RegionPolicy> {
    refuse('/body', findPolicyFaults(sent, await this.domains.known(user.regionId)));
    const policy = sent as RegionPolicy;
    if (policy.regionId !== user.regionId) {
      refuse('/body', [{ path: '/regionId', message: 'Pas alleen de regels van uw eigen regio aan.' }]);
    }
    const at = this.clock.now().toISOString();
    const [vacant, supply] = await Promise.all([this.vacantDuties(user, policy), this.pool.of(user.regionId, at)]);
    refuse('/body', [...vacant, ...findUnmetDemands(policy, supply)]);
    return policy;
  }

  /** Refuses a stored policy in which somebody has a duty that they cannot fulfil any more. */
  async requireHolders(user: SignedInUser, policy: RegionPolicy): Promise<void> {
    refuse('policy:', await this.vacantDuties(user, policy));
  }

  private async vacantDuties(user: SignedInUser, { duties }: RegionPolicy): Promise<Fault[]> {
    const faults = await Promise.all(
      DUTIES.map((duty) => this.users.faults(user, { [`/duties/${duty}`]: duties[duty] }, DUTY_ROLES[duty])),
    );
    return faults.flat();
  }
}

function refuse(place: string, faults: readonly Fault[]): void {
  if (faults.length > 0) throw invalidInput(faults.map(({ path, message }) => ({ path: `${place}${path}`, message })));
}
