import { Injectable } from '@nestjs/common';
import { isCurrent } from '#domain/pool/is-current';
import { OrganisationsRepository } from '#persistence/organisations/organisations.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { Clock } from '../http/clock.js';
import { localDate } from '../http/local-date.js';
import type { Fault } from '../http/problem.js';
import { invalidInput } from '../http/problems.js';
import { idsIn, type References, unknownIn } from '../http/references.js';

const UNKNOWN = 'Kies een organisatie die in uw regio werkt.';

/** Organisations that a command names: those of the region, and those that work everywhere. */
@Injectable()
export class OrganisationLookup {
  constructor(
    private readonly organisations: OrganisationsRepository,
    private readonly clock: Clock,
  ) {}

  /** Refuses the command (400) when it names an organisation that the region does not know. */
  async require(user: SignedInUser, references: References): Promise<void> {
    const faults = await this.faults(user, references);
    if (faults.length > 0) throw invalidInput(faults);
  }

  /** A fault for every organisation that the region does not know, or that ended. */
  async faults({ regionId }: SignedInUser, references: References): Promise<Fault[]> {
    const ids = idsIn(references);
    if (ids.length === 0) return [];
    const today = localDate(this.clock.now());
    const found = await this.organisations.ofRegion(regionId, ids);
    const current = found.filter((organisation) => isCurrent(organisation, today));
    return unknownIn(references, new Set(current.map(({ id }) => id)), UNKNOWN);
  }
}
