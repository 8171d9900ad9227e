import { Entity } from 'typeorm';
import { type Attendance, SESSION_STATUSES, type SessionRecord } from '#contracts/sessions';
import { CaseBoundEntity } from '../case-records/case-bound.entity.js';
import { Code, Json, Moment, Words } from '../columns/columns.js';

@Entity('sessions')
export class SessionEntity extends CaseBoundEntity implements SessionRecord {
  @Code(SESSION_STATUSES)
  status!: SessionRecord['status'];

  @Moment()
  plannedAt!: string;

  @Moment({ nullable: true })
  heldAt!: string | null;

  @Json()
  attendances!: Attendance[];

  @Words()
  place!: string | null;

  @Words()
  notes!: string | null;
}
