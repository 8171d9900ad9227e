import { Entity } from 'typeorm';
import type { AdjustmentRecord, Intensity } from '#contracts/support-elements';
import { CaseBoundEntity } from '../case-records/case-bound.entity.js';
import { Json, LocalDate, Moment, Reference, Words } from '../columns/columns.js';

@Entity('adjustments')
export class AdjustmentEntity extends CaseBoundEntity implements AdjustmentRecord {
  @Reference()
  elementId!: string;

  @Json()
  intensity!: Intensity;

  @Reference()
  adjustedBy!: string;

  @Moment()
  adjustedAt!: string;

  @LocalDate()
  from!: string;

  @Words()
  reason!: string | null;
}
