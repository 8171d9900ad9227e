import { DataSource } from 'typeorm';
import type { RegionPolicy } from '#contracts/policies';
import { CommandEntity } from '../commands/command.entity.js';
import { RegionEntity } from '../regions/region.entity.js';
import { PolicyEntity } from './policy.entity.js';

export interface NewPolicy {
  policy: Omit<RegionPolicy, 'version'>;
  /** The version that was changed; null for the first one of a region. */
  basedOn: number | null;
  createdBy: string | null;
  createdAt: string;
  reason: string;
  /** The command that this answers, with what its caller gets; answered in the same transaction. */
  command?: { id: string; answer(policy: PolicyEntity): object };
}

export type StoredPolicy =
  | { status: 'stored'; policy: RegionPolicy }
  /** Somebody stored a version meanwhile that the writer has not seen. */
  | { status: 'movedOn'; activeVersion: number };

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
  store({ policy, basedOn, createdBy, createdAt, reason, command }: NewPolicy): Promise<StoredPolicy> {
    const { regionId } = policy;
    return this.dataSource.transaction(async (manager) => {
      // Who stores at the same moment waits here, and then sees what the first one stored.
      const lock = { mode: 'pessimistic_write' } as const;
      const region = await manager.findOneOrFail(RegionEntity, { where: { id: regionId }, lock });
      const { activePolicyVersion: activeVersion } = region;
      if (activeVersion !== null && activeVersion !== basedOn) return { status: 'movedOn', activeVersion };
      const version = (activeVersion ?? 0) + 1;
      const body: RegionPolicy = { ...policy, version };
      const row = { regionId, version, body, createdBy, createdAt, reason };
      await manager.insert(PolicyEntity, { ...row, body: body as object });
      await manager.update(RegionEntity, { id: regionId }, { activePolicyVersion: version });
      if (command) await manager.update(CommandEntity, command.id, { answer: command.answer(row), body: () => 'NULL' });
      return { status: 'stored', policy: body };
    });
  }
}
