import type { Role } from '#contracts/codes';
import { isTheirs } from '#domain/access/person';
import type { TaskEntity } from '#persistence/tasks/task.entity';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { DIVIDERS } from './workers.js';

/**
 * The role in which somebody with several moves a task: the one that it was given to, where it is theirs or nobody's;
 * with a task of somebody else, as who divides the work.
 */
export function actingRoleFor(
  user: SignedInUser,
  { ownerRole, ownerUserId }: Pick<TaskEntity, 'ownerRole' | 'ownerUserId'>,
): Role {
  const { roles, actingRole } = user;
  const mine = ownerUserId === null || isTheirs(user, { userId: ownerUserId, role: ownerRole });
  const dividing = DIVIDERS.find((role) => roles.includes(role));
  if (!mine && dividing) return dividing;
  return roles.includes(ownerRole) ? ownerRole : actingRole;
}
