import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DUTIES } from '#contracts/codes';
import type { RegionPolicy } from '#contracts/policies';
import { findPolicyFaults } from '#domain/policy/validate-policy';
import { CommandEntity } from '#persistence/commands/command.entity';
import { CommandsRepository } from '#persistence/commands/commands.repository';
import { PoliciesRepository } from '#persistence/policies/policies.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { bodyHash } from '../commands/body-hash.js';
import type { CommandAnswer } from '../commands/command-answer.js';
import { Clock } from '../http/clock.js';
import { invalidInput, ProblemException, problemOf } from '../http/problems.js';
import { UserLookup } from '../users/user-lookup.js';
import { DUTY_ROLES } from './duty-roles.js';
import { PoliciesService } from './policies.service.js';
import { policyMovedOn } from './policy-moved-on.js';
import type { StorePolicyDto } from './store-policy.dto.js';

const COMMAND = 'storePolicy';

/** A next version of a region's rules: validated whole, made by one person at a time, active for new cases. */
@Injectable()
export class StorePolicyService {
  constructor(
    private readonly policies: PoliciesRepository,
    private readonly versions: PoliciesService,
    private readonly commands: CommandsRepository,
    private readonly users: UserLookup,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async store(user: SignedInUser, idempotencyKey: string, body: StorePolicyDto): Promise<CommandAnswer> {
    const policy = await this.validated(user, body);
    const { id: userId, regionId } = user;
    const hash = bodyHash({ command: COMMAND, caseId: regionId, body, input: {} });
    const command = { userId, idempotencyKey, bodyHash: hash, command: COMMAND, caseId: regionId, body };
    const begun = await this.commands.begin(command);
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
  private async storeOnce(user: SignedInUser, commandId: string, policy: RegionPolicy, reason: string) {
    const active = await this.policies.active(user.regionId);
    if (active && active.version !== policy.version) {
      await this.commands.discard(commandId);
      throw policyMovedOn(active.version);
    }
    const createdAt = this.clock.now().toISOString();
    const { version } = await this.policies.store({ policy, createdBy: user.id, createdAt, reason });
    const answer: CommandAnswer = { ...(await this.versions.find(user, version)) };
    await this.dataSource.getRepository(CommandEntity).update({ id: commandId }, { answer, body: () => 'NULL' });
    return answer;
  }
}
