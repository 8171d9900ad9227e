import type { EntityManager } from 'typeorm';

/** Who comes into the pool of a region is written by one at a time. */
export const lockPool = async (manager: EntityManager, regionId: string): Promise<void> => {
  await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`experts ${regionId}`]);
};

/**
 * Whoever changes somebody of the pool of a region meanwhile waits: what is read after this stays so. In the order in which
 * steps of cases hold experts, so that nobody waits in a circle.
 */
export const lockMembers = async (manager: EntityManager, regionId: string): Promise<void> => {
  await manager.query('SELECT FROM "experts" WHERE "region_id" = $1 ORDER BY "id" FOR NO KEY UPDATE', [regionId]);
};
