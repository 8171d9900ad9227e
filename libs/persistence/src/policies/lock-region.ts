import type { EntityManager } from 'typeorm';
import { RegionEntity } from '../regions/region.entity.js';

/** Whoever changes the rules of a region at the same moment waits here, and then sees what the first one did. */
export function lockRegion(manager: EntityManager, regionId: string): Promise<RegionEntity> {
  return manager.findOneOrFail(RegionEntity, { where: { id: regionId }, lock: { mode: 'pessimistic_write' } });
}
