import { DataSource, type EntityManager } from 'typeorm';
import type { BulkRunRecord } from '#contracts/bulk-runs';
import { BulkRunsRepository } from '../bulk-runs/bulk-runs.repository.js';
import { isAnswered } from '../commands/answer-once.js';
import { CommandEntity } from '../commands/command.entity.js';
import { RegionEntity } from '../regions/region.entity.js';
import { lockRegion } from './lock-region.js';
import { PolicyEntity } from './policy.entity.js';
import { comesFrom, type PolicyVersion, readVersion } from './policy-version.js';

export interface Activation {
  regionId: string;
  version: number;
  /** The version that was active when whoever activates looked; null for the first one of a region. */
  basedOn: number | null;
  activatedBy: string | null;
  activatedAt: string;
  activationReason: string;
  /** Who takes the running cases along; null: new cases only. */
  rollOut: Pick<BulkRunRecord, 'startedBy' | 'startedAs'> | null;
  /** The command that this answers, with what its caller gets; answered in the same transaction. */
  command?: { id: string; answer(activated: ActivatedPolicy): object };
}

export interface ActivatedPolicy {
  policy: PolicyVersion;
  /** The work of taking the running cases along, if that was asked. */
  bulkRunId: string | null;
}

export type ActivationOutcome =
  | ({ status: 'activated' } & ActivatedPolicy)
  /** Another version holds than whoever activates saw, or than this draft was made from. */
  | { status: 'movedOn'; activeVersion: number | null }
  | { status: 'alreadyActive' }
  /** The command was answered meanwhile, by a repeat beside this one. */
  | { status: 'answered' }
  | { status: 'unknown' };

/** From when on the rules of a region hold, and for which cases. */
export class PolicyActivationsRepository {
  private readonly bulkRuns: BulkRunsRepository;

  constructor(private readonly dataSource: DataSource) {
    this.bulkRuns = new BulkRunsRepository(dataSource);
  }

  /**
   * Lets a version hold for new cases, and promises to take the running ones along when that is asked. A version that
   * held before may come back; one that holds already may be taken to the running cases again.
   */
  activate(activation: Activation): Promise<ActivationOutcome> {
    return this.dataSource.transaction(async (manager) => {
      const { regionId, version, basedOn, rollOut, command } = activation;
      const { activePolicyVersion: activeVersion } = await lockRegion(manager, regionId);
      if (command && (await isAnswered(manager, command.id))) return { status: 'answered' };
      const versions = await manager.findBy(PolicyEntity, { regionId });
      const row = versions.find((each) => each.version === version);
      if (!row) return { status: 'unknown' };
      if (activeVersion !== basedOn || isOvertaken(row, versions, activeVersion)) {
        return { status: 'movedOn', activeVersion };
      }
      const isNew = version !== activeVersion;
      if (!isNew && !rollOut) return { status: 'alreadyActive' };
      const policy = isNew ? await makeActive(manager, readVersion(row), activation) : readVersion(row);
      const bulkRunId = rollOut && (await this.takeAlong(manager, activation, rollOut));
      const activated = { policy, bulkRunId };
      if (command) {
        await manager.update(CommandEntity, command.id, { answer: command.answer(activated), body: () => 'NULL' });
      }
      return { status: 'activated', ...activated };
    });
  }

  private async takeAlong(
    manager: EntityManager,
    { regionId, version, activatedAt, activationReason }: Activation,
    who: NonNullable<Activation['rollOut']>,
  ): Promise<string> {
    const { id } = await this.bulkRuns.create(manager, {
      ...who,
      regionId,
      order: { kind: 'policyRollOut', version },
      startedAt: activatedAt,
      reason: activationReason,
      items: await openCasesOf(manager, regionId),
    });
    return id;
  }
}

/** A draft that does not know what holds now would take it back unseen; what held before is known to be another. */
function isOvertaken(row: PolicyEntity, versions: PolicyEntity[], activeVersion: number | null): boolean {
  return activeVersion !== null && row.activatedAt === null && !comesFrom(versions, row.version, activeVersion);
}

async function makeActive(
  manager: EntityManager,
  policy: PolicyVersion,
  { activatedAt, activatedBy, activationReason }: Activation,
): Promise<PolicyVersion> {
  const { regionId, version } = policy;
  const activation = { activatedAt, activatedBy, activationReason };
  await manager.update(PolicyEntity, { regionId, version }, activation);
  await manager.update(RegionEntity, { id: regionId }, { activePolicyVersion: version });
  return { ...policy, ...activation };
}

function openCasesOf(manager: EntityManager, regionId: string): Promise<{ caseId: string }[]> {
  return manager.query<{ caseId: string }[]>(
    `SELECT "id" AS "caseId" FROM "cases" WHERE "region_id" = $1 AND "phase" <> 'closed' ORDER BY "submitted_at", "id"`,
    [regionId],
  );
}
