import { DataSource, type EntityManager } from 'typeorm';
import type { RegionPolicy } from '#contracts/policies';
import { currentPolicy, type StoredPolicy } from '#domain/policy/current-policy';
import { isAnswered } from '../commands/answer-once.js';
import { CommandEntity } from '../commands/command.entity.js';
import { lockRegion } from './lock-region.js';
import { PolicyEntity } from './policy.entity.js';
import { comesFrom, type Lineage, type PolicyVersion, readVersion } from './policy-version.js';

export interface NewPolicy {
  policy: Omit<RegionPolicy, 'version'>;
  /** The version that was changed; null for the first one of a region. */
  basedOn: number | null;
  createdBy: string | null;
  createdAt: string;
  reason: string;
  /** The command that this answers, with what its caller gets; answered in the same transaction. */
  command?: { id: string; answer(policy: PolicyVersion): object };
}

export type StoreOutcome =
  | { status: 'stored'; policy: RegionPolicy }
  /** The command was answered meanwhile, by a repeat beside this one. */
  | { status: 'answered' }
  /** Another version was activated meanwhile, which the writer has not seen. */
  | { status: 'movedOn'; activeVersion: number };

/** The rules of the regions, version after version. */
export class PoliciesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The policy under which new cases of a region start; null for a region without one. */
  async active(regionId: string): Promise<RegionPolicy | null> {
    const [row] = await this.dataSource.query<{ body: StoredPolicy }[]>(
      `SELECT p."body" FROM "regions" r
       JOIN "policies" p ON p."region_id" = r."id" AND p."version" = r."active_policy_version"
       WHERE r."id" = $1`,
      [regionId],
    );
    return row ? currentPolicy(row.body) : null;
  }

  async find(regionId: string, version: number): Promise<RegionPolicy | null> {
    const policy = await this.dataSource.getRepository(PolicyEntity).findOneBy({ regionId, version });
    return policy && currentPolicy(policy.body);
  }

  /** All versions of a region, newest first. */
  async list(regionId: string): Promise<PolicyVersion[]> {
    const policies = this.dataSource.getRepository(PolicyEntity);
    const versions = await policies.find({ where: { regionId }, order: { version: 'DESC' } });
    return versions.map(readVersion);
  }

  /**
   * Stores the next version as a draft: nothing holds by it until it is activated.
   * @param policy validated before: what stands here is trusted by every case
   */
  store({ policy, basedOn, command, ...made }: NewPolicy): Promise<StoreOutcome> {
    const { regionId } = policy;
    return this.dataSource.transaction(async (manager) => {
      const { activePolicyVersion: activeVersion } = await lockRegion(manager, regionId);
      if (command && (await isAnswered(manager, command.id))) return { status: 'answered' };
      const versions = await lineageOf(manager, regionId);
      const seesActive = activeVersion === null || (basedOn !== null && comesFrom(versions, basedOn, activeVersion));
      if (!seesActive) return { status: 'movedOn', activeVersion };
      const version = Math.max(0, ...versions.map((each) => each.version)) + 1;
      const body: RegionPolicy = { ...policy, version };
      const draft = { activatedAt: null, activatedBy: null, activationReason: null };
      const row: PolicyVersion = { ...made, ...draft, regionId, version, basedOn, body };
      await manager.insert(PolicyEntity, { ...row, body: body as object });
      if (command) await manager.update(CommandEntity, command.id, { answer: command.answer(row), body: () => 'NULL' });
      return { status: 'stored', policy: body };
    });
  }
}

function lineageOf(manager: EntityManager, regionId: string): Promise<Lineage[]> {
  return manager.find(PolicyEntity, { where: { regionId }, select: { version: true, basedOn: true } });
}
