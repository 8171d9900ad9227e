import { Entity } from 'typeorm';
import type { WaitCheckInRecord } from '#contracts/waits';
import { CaseBoundEntity } from '../case-records/case-bound.entity.js';
import { Flag, Moment, Reference, Words } from '../columns/columns.js';

@Entity('wait_check_ins')
export class WaitCheckInEntity extends CaseBoundEntity implements WaitCheckInRecord {
  @Reference()
  waitId!: string;

  @Flag()
  safe!: boolean;

  @Reference()
  recordedBy!: string;

  @Moment()
  recordedAt!: string;

  @Words()
  story!: string | null;
}
