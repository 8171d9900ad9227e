import { Entity } from 'typeorm';
import type { RelapseRecord } from '#contracts/follow-up';
import { CaseBoundEntity } from '../case-records/case-bound.entity.js';
import { Flag, Moment, Reference, Words } from '../columns/columns.js';

@Entity('relapses')
export class RelapseEntity extends CaseBoundEntity implements RelapseRecord {
  @Reference()
  reportedBy!: string;

  @Moment()
  reportedAt!: string;

  @Flag()
  sameQuestion!: boolean;

  @Words()
  story!: string | null;
}
