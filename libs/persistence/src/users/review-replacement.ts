import type { EntityManager } from 'typeorm';
import { endRegionTasks, raiseRegionTask } from '../region-tasks/raise-region-task.js';
import { UserEntity } from './user.entity.js';

/** Somebody was named to do the work of somebody else. */
export interface NamedReplacement {
  regionId: string;
  /** The absence, the departure, or the person with a standing substitute. */
  subjectId: string;
  /** Whose work it is. */
  userId: string;
  namedBy: string;
  /** RFC 3339 */
  at: string;
}

const MILLISECONDS_TO_REVIEW = 3 * 86_400_000;

/**
 * Has the coordinators of a region look at what an administrator arranged for somebody else, in the caller's transaction:
 * with the work go the dossiers, which administrators do not see.
 */
export async function askReview(manager: EntityManager, named: NamedReplacement): Promise<void> {
  const { regionId, subjectId, userId, namedBy, at } = named;
  if (userId === namedBy) return;
  const { roles } = await manager.findOneByOrFail(UserEntity, { id: namedBy });
  if (!roles.includes('regionAdmin')) return;
  await endRegionTasks(manager, { kinds: ['reviewReplacement'], subjectId, at });
  const dueAt = new Date(Date.parse(at) + MILLISECONDS_TO_REVIEW).toISOString();
  const coordinators = { ownerRole: 'coordinator', ownerUserId: null } as const;
  await raiseRegionTask(manager, {
    kind: 'reviewReplacement',
    ...{ regionId, caseId: null, subjectId, since: at, dueAt },
    ...coordinators,
  });
}
