import type { Worker } from '#persistence/tasks/worker';
import type { SignedInUser } from '../auth/signed-in-user.js';

/** The user as somebody who works. */
export const workerOf = ({ id, standsInFor, roles, regionId }: SignedInUser): Worker => ({
  userId: id,
  standsInFor,
  roles,
  regionId,
});
