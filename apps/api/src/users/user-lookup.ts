import { Injectable } from '@nestjs/common';
import { ArrayContains, DataSource, In, IsNull } from 'typeorm';
import type { Role } from '#contracts/codes';
import { UserEntity } from '#persistence/users/user.entity';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { Fault } from '../http/problem.js';
import { invalidInput } from '../http/problems.js';
import { idsIn, type References, unknownIn } from '../http/references.js';
import { ROLE_NAMES } from '../auth/role-names.js';

/** People that a command names: they work in the region of who gives it, and their account is open. */
@Injectable()
export class UserLookup {
  constructor(private readonly dataSource: DataSource) {}

  /** Refuses the command (400) when it names somebody whom the region does not know, or not in this role. */
  async require(caller: SignedInUser, references: References, role?: Role): Promise<void> {
    const faults = await this.faults(caller, references, role);
    if (faults.length > 0) throw invalidInput(faults);
  }

  /** A fault for everybody named whom the region does not know, or not in this role. */
  async faults(caller: SignedInUser, references: References, role?: Role): Promise<Fault[]> {
    const found = await this.find(caller, idsIn(references), role);
    const known = new Set(found.map(({ id }) => id));
    const who = role ? `iemand in uw regio met de rol ${ROLE_NAMES[role]}` : 'iemand die in uw regio werkt';
    return unknownIn(references, known, `Kies ${who}.`);
  }

  /** The organisation for which a provider's contact takes a child over. */
  async organisationOfReceiver(caller: SignedInUser, receiverUserId: string): Promise<string> {
    const [receiver] = await this.find(caller, [receiverUserId], 'provider');
    if (receiver?.organisationId) return receiver.organisationId;
    const message = 'Kies een contactpersoon van een aanbieder in uw regio.';
    throw invalidInput([{ path: '/receiverUserId', message }]);
  }

  private async find({ regionId }: SignedInUser, ids: string[], role?: Role): Promise<UserEntity[]> {
    if (ids.length === 0) return [];
    const users = this.dataSource.getRepository(UserEntity);
    const inRole = role && { roles: ArrayContains([role]) };
    return users.findBy({ id: In(ids), regionId, disabledAt: IsNull(), ...inRole });
  }
}
