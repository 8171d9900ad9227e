import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { EXPERT_HOUR_KINDS, type ExpertHoursRecord } from '#contracts/expert-hours';
import { CaseBoundEntity } from '../case-records/case-bound.entity.js';
import { Code, Count, LocalDate, Moment, Reference } from '../columns/columns.js';
import { ExpertEntity } from '../experts/expert.entity.js';
import { UserEntity } from '../users/user.entity.js';

/** Hours on a case. What was recorded by mistake is withdrawn, and recorded anew. */
@Entity('expert_hours')
@Check('"minutes" BETWEEN 1 AND 1440')
@Index(['expertId', 'day'], { where: '"withdrawn_at" IS NULL' })
export class ExpertHoursEntity extends CaseBoundEntity implements ExpertHoursRecord {
  @Reference()
  @ForeignKey(() => ExpertEntity)
  expertId!: string;

  @Reference()
  @ForeignKey(() => UserEntity)
  userId!: string;

  @Code(EXPERT_HOUR_KINDS)
  kind!: ExpertHoursRecord['kind'];

  @LocalDate()
  day!: string;

  @Count()
  minutes!: number;

  @Reference()
  @ForeignKey(() => UserEntity)
  recordedBy!: string;

  @Moment()
  recordedAt!: string;

  @Reference({ nullable: true })
  @ForeignKey(() => UserEntity)
  withdrawnBy!: string | null;

  @Moment({ nullable: true })
  withdrawnAt!: string | null;
}
