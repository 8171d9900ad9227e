import { SetMetadata } from '@nestjs/common';
import type { Role } from '#contracts/codes';

export const ROLES_KEY = 'doorbraak:roles';

/** Who may call this route. Their order says as whom somebody with several of these roles acts. A route without it is closed. */
export const Roles = (...roles: [Role, ...Role[]]) => SetMetadata(ROLES_KEY, roles);
