import { Check, Entity, ForeignKey, Index } from 'typeorm';
import type { AbsenceRecord } from '#contracts/people';
import { Key, LocalDate, Moment, Reference, Text } from '../columns/columns.js';
import { RegionEntity } from '../regions/region.entity.js';
import { UserEntity } from '../users/user.entity.js';

@Entity('absences')
@Index(['regionId', 'until'], { where: '"cancelled_at" IS NULL' })
@Index(['userId'])
@Check('"from" <= "until"')
@Check('"user_id" <> "substitute_user_id"')
export class AbsenceEntity implements AbsenceRecord {
  @Key()
  id!: string;

  @Reference()
  @ForeignKey(() => RegionEntity)
  regionId!: string;

  @Reference()
  @ForeignKey(() => UserEntity)
  userId!: string;

  @Reference({ nullable: true })
  @ForeignKey(() => UserEntity)
  substituteUserId!: string | null;

  @LocalDate()
  from!: string;

  @LocalDate()
  until!: string;

  @Reference()
  recordedBy!: string;

  @Moment()
  recordedAt!: string;

  @Moment({ nullable: true })
  cancelledAt!: string | null;

  /** May say something about somebody's health: only they and who recorded it see it. */
  @Text({ nullable: true })
  reason!: string | null;
}
