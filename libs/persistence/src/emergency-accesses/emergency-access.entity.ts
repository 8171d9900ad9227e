import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { ROLES } from '#contracts/codes';
import { EMERGENCY_GROUNDS, type EmergencyAccessRecord } from '#contracts/rights';
import { CaseBoundEntity } from '../case-records/case-bound.entity.js';
import { CaseEntity } from '../cases/case.entity.js';
import { Code, Moment, Reference, Words } from '../columns/columns.js';
import { RegionEntity } from '../regions/region.entity.js';
import { UserEntity } from '../users/user.entity.js';

/**
 * Somebody looks in a dossier without having been asked, for a short time and with a reason. The key over case and region
 * has the database check both for who may not see the case yet.
 */
@Entity('emergency_accesses')
@Index(['userId', 'caseId'], { where: '"ended_at" IS NULL' })
@Check('"from" < "until"')
@ForeignKey(() => CaseEntity, ['caseId', 'regionId'], ['id', 'regionId'])
export class EmergencyAccessEntity extends CaseBoundEntity implements EmergencyAccessRecord {
  @Reference()
  @ForeignKey(() => RegionEntity)
  regionId!: string;

  @Reference()
  @ForeignKey(() => UserEntity)
  userId!: string;

  @Code(ROLES)
  role!: EmergencyAccessRecord['role'];

  @Code(EMERGENCY_GROUNDS)
  ground!: EmergencyAccessRecord['ground'];

  @Moment()
  from!: string;

  @Moment()
  until!: string;

  @Moment({ nullable: true })
  endedAt!: string | null;

  @Reference({ nullable: true })
  endedBy!: string | null;

  @Words()
  reason!: string | null;
}
