import { Injectable } from '@nestjs/common';
import type { Role } from '#contracts/codes';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { invalidInput } from '../http/problems.js';
import { OrganisationLookup } from '../organisations/organisation-lookup.js';

/** What an account may do, and for whom somebody works. */
export interface Rights {
  roles: readonly Role[];
  organisationId: string | null;
}

/** Rights that an administrator gives. */
@Injectable()
export class AccountRolesLookup {
  constructor(private readonly organisations: OrganisationLookup) {}

  /** @throws 400 for an organisation that the region does not know, and for a provider without one */
  async require(caller: SignedInUser, { roles, organisationId }: Rights): Promise<void> {
    if (roles.includes('provider') && organisationId === null) {
      const message = 'Kies de organisatie van deze aanbieder: zonder die ziet niemand welke hulp van wie is.';
      throw invalidInput([{ path: '/organisationId', message }]);
    }
    await this.organisations.require(caller, { '/organisationId': organisationId });
  }
}
