import { Injectable } from '@nestjs/common';
import { PoliciesRepository } from '#persistence/policies/policies.repository';
import {
  type ActivationOutcome,
  PolicyActivationsRepository,
} from '#persistence/policies/policy-activations.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandAnswer } from '../commands/command-answer.js';
import type { CommandKey } from '../commands/command-key.js';
import { RegionCommands } from '../commands/region-commands.js';
import { Clock } from '../http/clock.js';
import { notFound, ProblemException } from '../http/problems.js';
import type { ActivatePolicyDto } from './activate-policy.dto.js';
import { toActivation } from './policy-activation.response.js';
import { PolicyJudge } from './policy-judge.service.js';
import { policyActive, policyMovedOn } from './policy-problems.js';

/** Lets a version of the rules hold: for new cases, or for the running ones too. */
@Injectable()
export class ActivatePolicyService {
  constructor(
    private readonly policies: PoliciesRepository,
    private readonly activations: PolicyActivationsRepository,
    private readonly commands: RegionCommands,
    private readonly judge: PolicyJudge,
    private readonly clock: Clock,
  ) {}

  /** @throws 409 when another version holds than the caller has seen, or this one holds already */
  async activate(
    user: SignedInUser,
    key: CommandKey,
    version: number,
    body: ActivatePolicyDto,
  ): Promise<CommandAnswer> {
    const { id: userId, regionId } = user;
    const policy = await this.policies.find(regionId, version);
    if (!policy) throw notFound();
    await this.judge.requireHolders(user, policy);
    return this.commands.once({ user, key, name: 'activatePolicy', body }, async (id) => {
      const now = this.clock.now().toISOString();
      const outcome = await this.activations.activate({
        regionId,
        version,
        basedOn: body.basedOn,
        activatedBy: userId,
        activatedAt: now,
        activationReason: body.reason,
        rollOut: body.scope === 'runningCasesToo' ? { startedBy: userId, startedAs: 'regionAdmin' } : null,
        command: { id, answer: (activated) => toActivation(activated, now) },
      });
      return whyNot(outcome, version);
    });
  }
}

function whyNot(outcome: ActivationOutcome, version: number): Error | null {
  switch (outcome.status) {
    case 'activated':
    case 'answered':
      return null;
    case 'movedOn':
      return new ProblemException(policyMovedOn(outcome.activeVersion ?? version));
    case 'alreadyActive':
      return new ProblemException(policyActive(version));
    case 'unknown':
      return notFound();
  }
}
