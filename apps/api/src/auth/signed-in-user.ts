import type { Role } from '#contracts/codes';

/** Who is calling, as our own table knows them: a token only says who somebody is, never what they may do. */
export interface SignedInUser {
  id: string;
  displayName: string;
  roles: Role[];
  regionId: string;
  organisationId: string | null;
  /** The role in which this request is made: the first of the route's roles that the user has. */
  actingRole: Role;
  /** All of the route's roles that the user has, in its order. As what they act in a case depends on the case. */
  routeRoles: readonly Role[];
  /** For whom they act now, by absence or departure. */
  standsInFor: string[];
}

/** The roles of this request: those of the user that its route allows, in the order of the route. */
export function rolesIn(allowed: readonly Role[]): Pick<SignedInUser, 'actingRole' | 'routeRoles'> | null {
  const [actingRole] = allowed;
  return actingRole ? { actingRole, routeRoles: allowed } : null;
}

/** Whether somebody may arrange the work of others in their region. */
export const runsRegion = ({ roles }: SignedInUser): boolean =>
  roles.some((role) => role === 'coordinator' || role === 'regionAdmin');
