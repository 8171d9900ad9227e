import { ROLES, type Role } from '#contracts/codes';
import type { AccessWorld, Dossier, Somebody } from './access-world.js';

/**
 * What somebody has to do with what they ask for: they have a part in it; they have the same role in the same region, with
 * or without another gemeente behind them; they have it elsewhere; or they had a part in it until it closed.
 */
export const RELATIONS = ['own', 'other', 'otherGemeente', 'otherRegion', 'closed'] as const;
export type Relation = (typeof RELATIONS)[number];

export type People = Record<Relation, Record<Role, Somebody>>;

/** Somebody of every role in every relation to two dossiers, of which one is closed. */
export async function addPeople(access: AccessWorld, dossier: Dossier, closed: Dossier): Promise<People> {
  const { addPerson, otherRegionId, gemeenteId, otherGemeenteId } = access;
  const everyRole = async (place: Parameters<AccessWorld['addPerson']>[1]) => {
    const people = await Promise.all(ROLES.map(async (role) => [role, await addPerson([role], place)] as const));
    return Object.fromEntries(people) as Record<Role, Somebody>;
  };
  const ofRegion = await everyRole({ organisationId: gemeenteId });
  const takingPart = ({ cast }: Dossier): Record<Role, Somebody> => ({
    ...cast,
    regionAdmin: ofRegion.regionAdmin,
    auditor: ofRegion.auditor,
  });
  return {
    own: takingPart(dossier),
    other: await everyRole({ organisationId: gemeenteId }),
    otherGemeente: await everyRole({ organisationId: otherGemeenteId }),
    otherRegion: await everyRole({ regionId: otherRegionId }),
    closed: takingPart(closed),
  };
}
