import { DataSource } from 'typeorm';
import type { RegionPolicy } from '#contracts/policies';
import { RegionEntity } from '../regions/region.entity.js';
import { PolicyEntity } from './policy.entity.js';

export interface NewPolicy {
  policy: Omit<RegionPolicy, 'version'>;
  createdBy: string | null;
  createdAt: string;
  reason: string;
}

/** The rules of the regions, version after version. */
export class PoliciesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The policy under which new cases of a region start; null for a region without one. */
  async active(regionId: string): Promise<RegionPolicy | null> {
    const [row] = await this.dataSource.query<{ body: RegionPolicy }[]>(
      `SELECT p."body" FROM "regions" r
       JOIN "policies" p ON p."region_id" = r."id" AND p."version" = r."active_policy_version"
       WHERE r."id" = $1`,
      [regionId],
    );
    return row?.body ?? null;
  }

  async find(regionId: string, version: number): Promise<RegionPolicy | null> {
    const policy = await this.dataSource.getRepository(PolicyEntity).findOneBy({ regionId, version });
    return policy?.body ?? null;
  }

  /** All versions of a region, newest first. */
  list(regionId: string): Promise<PolicyEntity[]> {
    return this.dataSource.getRepository(PolicyEntity).find({ where: { regionId }, order: { version: 'DESC' } });
  }

  /**
   * Stores the next version and makes it the active one; running cases keep theirs.
   * @param policy validated before: what stands here is trusted by every case
   */
  store({ policy, createdBy, createdAt, reason }: NewPolicy): Promise<RegionPolicy> {
    return this.dataSource.transaction(async (manager) => {
      const { regionId } = policy;
      // Two who store at once get two versions, one after the other.
      await manager.findOneOrFail(RegionEntity, { where: { id: regionId }, lock: { mode: 'pessimistic_write' } });
      const last = await manager.maximum(PolicyEntity, 'version', { regionId });
      const body: RegionPolicy = { ...policy, version: (last ?? 0) + 1 };
      const { version } = body;
      await manager.insert(PolicyEntity, { regionId, version, body: body as object, createdBy, createdAt, reason });
      await manager.update(RegionEntity, { id: regionId }, { activePolicyVersion: version });
      return body;
    });
  }
}
