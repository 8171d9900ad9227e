import { Entity } from 'typeorm';
import { SUPPLEMENT_STATUSES, type SupplementRecord } from '#contracts/triage';
import { CaseBoundEntity } from '../case-records/case-bound.entity.js';
import { Code, Count, Moment, Words } from '../columns/columns.js';

@Entity('supplements')
export class SupplementEntity extends CaseBoundEntity implements SupplementRecord {
  @Code(SUPPLEMENT_STATUSES)
  status!: SupplementRecord['status'];

  @Moment()
  requestedAt!: string;

  @Moment({ nullable: true })
  suppliedAt!: string | null;

  @Count()
  extensions!: number;

  @Words()
  missing!: string | null;

  @Words()
  answer!: string | null;
}
