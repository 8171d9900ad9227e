import type { Role } from '#contracts/codes';

/** What somebody is for their own region only, whatever part they have in a case of another one. */
const OF_ONE_REGION: readonly Role[] = ['coordinator', 'regionAdmin'];

/** Who is calling, as our own table knows them: a token only says who somebody is, never what they may do. */
export interface SignedInUser {
  id: string;
  displayName: string;
  roles: Role[];
  regionId: string;
  organisationId: string | null;
  /** The role in which this request is made: the first of the route's roles that the user has. */
  actingRole: Role;
  /** The same in a case of another region, where nobody coordinates or administers; null where nothing is left. */
  roleElsewhere: Role | null;
  /** For whom they act now, by absence or departure. */
  standsInFor: string[];
}

/** The roles of this request: those of the user that its route allows, in the order of the route. */
export function rolesIn(allowed: readonly Role[]): Pick<SignedInUser, 'actingRole' | 'roleElsewhere'> | null {
  const [actingRole] = allowed;
  if (!actingRole) return null;
  return { actingRole, roleElsewhere: allowed.find((role) => !OF_ONE_REGION.includes(role)) ?? null };
}

/** Whether somebody may arrange the work of others in their region. */
export const runsRegion = ({ roles }: SignedInUser): boolean =>
  roles.some((role) => role === 'coordinator' || role === 'regionAdmin');
