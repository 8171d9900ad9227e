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

const NOBODY: Asker = { userId: null, regionId: null, role: null, roleElsewhere: null, standsInFor: [] };

/** Who asks: as the request knows them, or as the note does where the request cannot. */
export function personOf({ user, account }: AuthenticatedRequest, named: LoggedPerson | null): Asker {
  if (named) return { ...named, roleElsewhere: named.role, standsInFor: [] };
  if (user) {
    const { id, regionId, actingRole, routeRoles, standsInFor } = user;
    const roleElsewhere = routeRoles.find((role) => !OF_ONE_REGION.includes(role)) ?? null;
    return { userId: id, regionId, role: actingRole, roleElsewhere, standsInFor };
  }
  if (!account) return NOBODY;
  const { id, regionId, standsInFor } = account;
  return { ...NOBODY, userId: id, regionId, standsInFor };
}
