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
}
