import { Entity } from 'typeorm';
import type { BridgingRecord } from '#contracts/waits';
import { CaseBoundEntity } from '../case-records/case-bound.entity.js';
import { Count, LocalDate, Moment, Reference, Words } from '../columns/columns.js';

@Entity('bridgings')
export class BridgingEntity extends CaseBoundEntity implements BridgingRecord {
  @Reference()
  waitId!: string;

  @Reference()
  responsibleUserId!: string;

  @Count()
  contactEveryDays!: number;

  @LocalDate()
  endDate!: string;

  @Moment()
  plannedAt!: string;

  @Moment({ nullable: true })
  endedAt!: string | null;

  @Words()
  safetyPlan!: string | null;

  /** When the family or the responsible person must raise the alarm. */
  @Words()
  alarmWhen!: string | null;
}
