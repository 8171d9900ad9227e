import type { EntityManager } from 'typeorm';

/** Who comes into the pool of a region is written by one at a time. */
export const lockPool = async (manager: EntityManager, regionId: string): Promise<void> => {
  await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`experts ${regionId}`]);
};
