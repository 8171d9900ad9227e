import type { Role } from '#contracts/codes';
import { type Candidate, distribute, type Division } from './distribute.js';

/** Work that must find somebody else. */
export interface WaitingTask {
  id: string;
  ownerRole: Role;
  /** Who has it now, and does not get it again. */
  ownerUserId: string | null;
}

/** Somebody with the roles in which they can be given work. */
export interface Helper extends Candidate {
  roles: readonly Role[];
}

/**
 * Divides tasks of several roles by load, each among the others who have its role. What nobody at work can do is left
 * out.
 */
export function divideWork(tasks: readonly WaitingTask[], helpers: readonly Helper[]): Division[] {
  const loads = new Map(helpers.map(({ userId, load }) => [userId, load]));
  return tasks.flatMap((task) => {
    const able = helpers.filter(({ userId, roles }) => userId !== task.ownerUserId && roles.includes(task.ownerRole));
    const candidates = able.map((helper) => ({ ...helper, load: loads.get(helper.userId)! }));
    const divided = distribute([task], candidates);
    for (const { userId } of divided) loads.set(userId, loads.get(userId)! + 1);
    return divided;
  });
}
