import type { Role } from '#contracts/codes';
import type { AuthenticatedRequest } from '../auth/authenticated-request.js';
import type { LoggedPerson } from './note.js';

/** Who asks, as the log tells it; everything empty for somebody whom we do not know. */
export interface Asker {
  userId: string | null;
  regionId: string | null;
  role: Role | null;
  /** In a case of another region. */
  roleElsewhere: Role | null;
  standsInFor: readonly string[];
}

/** What somebody is in their own region only. */
const OF_ONE_REGION: readonly Role[] = ['coordinator', 'regionAdmin', 'auditor'];

const elsewhere = (roles: readonly Role[]): Role | null => roles.find((role) => !OF_ONE_REGION.includes(role)) ?? null;

const NOBODY: Asker = { userId: null, regionId: null, role: null, roleElsewhere: null, standsInFor: [] };

/** Who asks: as the request knows them, or as the note does where the request cannot. */
export function personOf({ user, account }: AuthenticatedRequest, named: LoggedPerson | null): Asker {
  if (named) return { ...named, roleElsewhere: named.role, standsInFor: [] };
  if (user) {
    const { id, regionId, actingRole, routeRoles, standsInFor } = user;
    return { userId: id, regionId, role: actingRole, roleElsewhere: elsewhere(routeRoles), standsInFor };
  }
  if (!account) return NOBODY;
  // The route is for none of their roles: the log tells the first that they have.
  const { id, regionId, roles, standsInFor } = account;
  return { userId: id, regionId, role: roles[0] ?? null, roleElsewhere: elsewhere(roles), standsInFor };
}
