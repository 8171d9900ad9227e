import type { UserEntity } from '#persistence/users/user.entity';
import { machineClientId } from '../identity/client.js';
import { gemeenteKey, organisationId, regionId, userId } from './keys.js';
import { peopleOf } from './people.js';
import type { RegionData } from './region-data.js';

/**
 * The accounts of everybody in a region.
 *
 * @param issuer the identity server that knows them; it uses the user name as subject
 */
export function accountsOf(region: RegionData, issuer: string): UserEntity[] {
  return peopleOf(region).map(({ username, name, role, at, substitute }) => ({
    id: userId(username),
    issuer,
    subject: username,
    displayName: name,
    roles: [role],
    regionId: regionId(region),
    organisationId: organisationId(region, at),
    substituteUserId: substitute ? userId(substitute) : null,
    // A domain that nobody can own: a mail that leaves this machine by mistake arrives nowhere.
    email: `${username}@doorbraak.example`,
    machine: false,
    disabledAt: null,
  }));
}

/** The account of a gemeente's own application, which hands in cases; the identity server knows one machine. */
export function machineOf(region: RegionData, issuer: string): UserEntity[] {
  const [gemeente] = region.gemeenten;
  if (!gemeente || region.suffix !== '') return [];
  return [
    {
      id: userId(machineClientId),
      issuer,
      subject: machineClientId,
      displayName: `Koppeling ${gemeente.name} (demo)`,
      roles: ['casusinbrenger'],
      regionId: regionId(region),
      organisationId: organisationId(region, gemeenteKey(gemeente)),
      substituteUserId: null,
      email: null,
      machine: true,
      disabledAt: null,
    },
  ];
}
