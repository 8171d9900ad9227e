import { Injectable } from '@nestjs/common';
import { PoliciesRepository } from '#persistence/policies/policies.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandAnswer } from '../commands/command-answer.js';
import type { CommandKey } from '../commands/command-key.js';
import { RegionCommands } from '../commands/region-commands.js';
import { Clock } from '../http/clock.js';
import { ProblemException } from '../http/problems.js';
import { PolicyJudge } from './policy-judge.service.js';
import { policyMovedOn } from './policy-problems.js';
import { toPolicy } from './policy.response.js';
import type { StorePolicyDto } from './store-policy.dto.js';

/** A next version of a region's rules: validated whole and kept as a draft, until somebody lets it hold. */
@Injectable()
export class StorePolicyService {
  constructor(
    private readonly policies: PoliciesRepository,
    private readonly commands: RegionCommands,
    private readonly judge: PolicyJudge,
    private readonly clock: Clock,
  ) {}

  /** @throws 409 when another version holds than the writer has seen */
  async store(user: SignedInUser, key: CommandKey, body: StorePolicyDto): Promise<CommandAnswer> {
    const policy = await this.judge.judge(user, body.body);
    return this.commands.once({ user, key, name: 'storePolicy', body }, async (id) => {
      const outcome = await this.policies.store({
        policy,
        basedOn: policy.version,
        createdBy: user.id,
        createdAt: this.clock.now().toISOString(),
        reason: body.reason,
        command: { id, answer: (row) => toPolicy(row, null) },
      });
      return outcome.status === 'movedOn' ? new ProblemException(policyMovedOn(outcome.activeVersion)) : null;
    });
  }
}
