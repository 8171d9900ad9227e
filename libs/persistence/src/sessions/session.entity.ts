import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { type Attendance, SESSION_STATUSES, type SessionRecord } from '#contracts/sessions';
import { CaseBoundEntity } from '../case-records/case-bound.entity.js';
import { Code, Json, Moment, Reference, Words } from '../columns/columns.js';
import { MeetingSlotEntity } from '../meeting-slots/meeting-slot.entity.js';

/** A slot holds one case. */
@Entity('sessions')
@Index(['plannedAt'])
@Index('sessions_to_hold_idx', ['plannedAt'], { where: `"status" IN ('reserved', 'planned')` })
@Index('sessions_slot_id_idx', ['slotId'], { unique: true, where: `"status" <> 'cancelled'` })
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

  @Reference({ nullable: true })
  @ForeignKey(() => MeetingSlotEntity)
  slotId!: string | null;

  @Moment({ nullable: true })
  endsAt!: string | null;

  @Column({ type: 'integer', default: 0 })
  moves!: number;

  @Column({ type: 'integer', default: 0 })
  room!: number;
}
