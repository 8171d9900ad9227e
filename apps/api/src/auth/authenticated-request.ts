import type { Request } from 'express';
import type { Caller } from './caller.js';
import type { SignedInUser } from './signed-in-user.js';

export interface AuthenticatedRequest extends Request {
  /** Who they are at the identity server. */
  caller?: Caller;
  /** Their account here, also where the route is not for them: the log tells who tried. */
  account?: Pick<SignedInUser, 'id' | 'regionId' | 'roles' | 'standsInFor'>;
  /** The same, in a role of the route; a newcomer has none. */
  user?: SignedInUser;
}
