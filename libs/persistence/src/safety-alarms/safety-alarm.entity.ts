import { Entity } from 'typeorm';
import type { SafetyAlarmRecord } from '#contracts/cases';
import { CaseBoundEntity } from '../case-records/case-bound.entity.js';
import { Moment, Reference, Words } from '../columns/columns.js';

@Entity('safety_alarms')
export class SafetyAlarmEntity extends CaseBoundEntity implements SafetyAlarmRecord {
  @Reference()
  raisedBy!: string;

  @Moment()
  raisedAt!: string;

  @Words()
  what!: string | null;
}
