import { Injectable } from '@nestjs/common';
import { DomainsRepository } from '#persistence/domains/domains.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { Clock } from '../http/clock.js';
import { localDate } from '../http/local-date.js';
import type { Fault } from '../http/problem.js';
import { invalidInput } from '../http/problems.js';
import { type References, unknownIn } from '../http/references.js';

/** Domains that somebody names: those that their region knows and did not end. */
@Injectable()
export class DomainLookup {
  constructor(
    private readonly domains: DomainsRepository,
    private readonly clock: Clock,
  ) {}

  /** Codes that may be named today, by the name of the domain. */
  known(regionId: string): Promise<string[]> {
    return this.domains.codes(regionId, localDate(this.clock.now()));
  }

  /** A fault for every code that the region does not know; keys are JSON pointers into the body. */
  async faults(
    { regionId }: Pick<SignedInUser, 'regionId'>,
    references: References,
    /** What may be named besides, as it was named before. */
    also: readonly string[] = [],
  ): Promise<Fault[]> {
    if (Object.keys(references).length === 0) return [];
    const known = await this.known(regionId);
    const message = `Uw regio kent dit domein niet. Kies uit: ${known.join(', ')}.`;
    return unknownIn(references, new Set([...known, ...also]), message);
  }

  /** Refuses (400) codes that the region does not know. */
  async require(user: Pick<SignedInUser, 'regionId'>, references: References): Promise<void> {
    const faults = await this.faults(user, references);
    if (faults.length > 0) throw invalidInput(faults);
  }
}
