import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RegionPolicy } from '#contracts/policies';
import { distribute } from '#domain/work/distribute';
import type { IntakeAnswer } from '#persistence/intakes/intake-submission';
import { IntakesRepository } from '#persistence/intakes/intakes.repository';
import { PoliciesRepository } from '#persistence/policies/policies.repository';
import { ColleaguesRepository } from '#persistence/tasks/colleagues.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandKey } from '../commands/command-key.js';
import { DomainLookup } from '../domains/domain-lookup.js';
import { Clock } from '../http/clock.js';
import { localDate } from '../http/local-date.js';
import type { Fault } from '../http/problem.js';
import { invalidInput, ProblemException, problemOf } from '../http/problems.js';
import { CommandMetrics } from '../metrics/command-metrics.js';
import { IntakeReferences } from './intake-references.js';
import { intakeFaults } from './intake-rules.js';
import { newIntake } from './new-intake.js';
import type { SubmitCaseDto } from './submit-case.dto.js';

/** Takes an aanmelding in. It needs the database only: the process starts when it can. */
@Injectable()
export class SubmitCaseService {
  constructor(
    private readonly policies: PoliciesRepository,
    private readonly references: IntakeReferences,
    private readonly intakes: IntakesRepository,
    private readonly colleagues: ColleaguesRepository,
    private readonly domains: DomainLookup,
    private readonly clock: Clock,
    private readonly metrics: CommandMetrics,
  ) {}

  /**
   * Stores the intake once per key.
   * @throws 400 with every fault, 409 when the key was used for another intake
   */
  async submit(by: SignedInUser, key: CommandKey, dto: SubmitCaseDto): Promise<IntakeAnswer> {
    const policy = await this.policies.active(by.regionId);
    if (!policy) throw new Error(`region ${by.regionId} has no active policy`);
    const now = this.clock.now();
    const faults = await this.faults(by, dto, localDate(now));
    if (faults.length > 0) throw invalidInput(faults);
    const at = now.toISOString();
    const coordinatorId = await this.coordinator(policy, at);
    const intake = newIntake(dto, { by, policy, coordinatorId, at, newId: randomUUID });
    const submitted = await this.intakes.submit({
      ...intake,
      command: { userId: by.id, idempotencyKey: key.value, bodyHash: key.hash },
    });
    if (submitted.status === 'otherBody') throw new ProblemException(problemOf('keyReused'));
    if (submitted.status === 'submitted') this.metrics.count('submitCase', 'done');
    return submitted.answer;
  }

  /** Who holds the duty; or, where the region divides work by load, whoever is there and has the least. */
  private async coordinator({ regionId, workDistribution, duties }: RegionPolicy, at: string): Promise<string> {
    if (workDistribution !== 'byLoad') return duties.coordinator;
    const colleagues = await this.colleagues.inRoles(regionId, ['coordinator'], at);
    const [division] = distribute([{ id: regionId }], colleagues);
    return division?.userId ?? duties.coordinator;
  }

  private async faults(by: SignedInUser, dto: SubmitCaseDto, today: string): Promise<Fault[]> {
    const domains = await this.domains.known(by.regionId);
    return [...intakeFaults(dto, { today, domains }), ...(await this.references.faults(by, dto))];
  }
}
