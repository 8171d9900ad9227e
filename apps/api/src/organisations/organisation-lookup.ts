import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import { OrganisationEntity } from '#persistence/organisations/organisation.entity';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { invalidInput } from '../http/problems.js';
import { idsIn, type References, unknownIn } from '../http/references.js';

const UNKNOWN = 'Kies een organisatie die in uw regio werkt.';

/** Organisations that a command names: those of the region, and those that work everywhere. */
@Injectable()
export class OrganisationLookup {
  constructor(private readonly dataSource: DataSource) {}

  /** Refuses the command (400) when it names an organisation that the region does not know. */
  async require({ regionId }: SignedInUser, references: References): Promise<void> {
    const ids = idsIn(references);
    if (ids.length === 0) return;
    const organisations = this.dataSource.getRepository(OrganisationEntity);
    const found = await organisations.findBy([
      { id: In(ids), regionId },
      { id: In(ids), regionId: IsNull() },
    ]);
    const faults = unknownIn(references, new Set(found.map(({ id }) => id)), UNKNOWN);
    if (faults.length > 0) throw invalidInput(faults);
  }
}
