import { Injectable } from '@nestjs/common';
import { DUTIES } from '#contracts/codes';
import type { RegionPolicy } from '#contracts/policies';
import { findPolicyFaults } from '#domain/policy/validate-policy';
import { CommandsRepository } from '#persistence/commands/commands.repository';
import { PoliciesRepository } from '#persistence/policies/policies.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandAnswer } from '../commands/command-answer.js';
import type { CommandKey } from '../commands/command-key.js';
import { Clock } from '../http/clock.js';
import { invalidInput, ProblemException, problemOf } from '../http/problems.js';
import { UserLookup } from '../users/user-lookup.js';
import { DUTY_ROLES } from './duty-roles.js';
import { policyMovedOn } from './policy-moved-on.js';
import { toPolicy } from './policy.response.js';
import type { StorePolicyDto } from './store-policy.dto.js';

/** A next version of a region's rules: validated whole, made by one person at a time, active for new cases. */
@Injectable()
export class StorePolicyService {
  constructor(
    private readonly policies: PoliciesRepository,
    private readonly commands: CommandsRepository,
    private readonly users: UserLookup,
    private readonly clock: Clock,
  ) {}

  async store(user: SignedInUser, key: CommandKey, body: StorePolicyDto): Promise<CommandAnswer> {
    const policy = await this.validated(user, body);
    const begun = await this.commands.begin({
      userId: user.id,
      idempotencyKey: key.value,
      bodyHash: key.hash,
      command: 'storePolicy',
      caseId: user.regionId,
      body,
    });
    if (begun.status === 'otherBody') throw new ProblemException(problemOf('keyReused'));
    return begun.answer ?? this.storeOnce(user, begun.id, policy, body.reason);
  }

  private async validated(user: SignedInUser, { body }: StorePolicyDto): Promise<RegionPolicy> {
    const faults = findPolicyFaults(body);
    if (faults.length > 0) throw invalidInput(faults.map(({ path, message }) => ({ path: `/body${path}`, message })));
    const policy = body as unknown as RegionPolicy;
    if (policy.regionId !== user.regionId) {
      throw invalidInput([{ path: '/body/regionId', message: 'Pas alleen de regels van uw eigen regio aan.' }]);
    }
    for (const duty of DUTIES) {
      await this.users.require(user, { [`/body/duties/${duty}`]: policy.duties[duty] }, DUTY_ROLES[duty]);
    }
    return policy;
  }

  /** Who changes an older version than the active one has not seen what somebody else decided meanwhile. */
  private async storeOnce(
    user: SignedInUser,
    commandId: string,
    policy: RegionPolicy,
    reason: string,
  ): Promise<CommandAnswer> {
    const stored = await this.policies.store({
      policy,
      basedOn: policy.version,
      createdBy: user.id,
      createdAt: this.clock.now().toISOString(),
      reason,
      command: { id: commandId, answer: (row) => toPolicy(row, row.version) },
    });
    // A repeat that ran beside the first finds the answer of the first.
    const answer = await this.commands.answer(commandId);
    if (answer) return answer;
    await this.commands.discard(commandId);
    throw new ProblemException(policyMovedOn(stored.status === 'movedOn' ? stored.activeVersion : policy.version));
  }
}
