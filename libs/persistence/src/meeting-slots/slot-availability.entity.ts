import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Flag, Key, Reference } from '../columns/columns.js';
import { ExpertEntity } from '../experts/expert.entity.js';
import { MeetingSlotEntity } from './meeting-slot.entity.js';
import { WeeklySlotEntity } from './weekly-slot.entity.js';

/**
 * Whether somebody can come in a slot: every week, or once, which counts before what holds every week. Who says nothing can
 * come.
 */
@Entity('slot_availabilities')
@Check('num_nonnulls("weekly_slot_id", "meeting_slot_id") = 1')
@Index(['expertId', 'weeklySlotId'], { unique: true, where: '"weekly_slot_id" IS NOT NULL' })
@Index(['expertId', 'meetingSlotId'], { unique: true, where: '"meeting_slot_id" IS NOT NULL' })
@Index(['weeklySlotId'], { where: 'NOT "available"' })
@Index(['meetingSlotId'], { where: 'NOT "available"' })
export class SlotAvailabilityEntity {
  @Key()
  id!: string;

  @Reference()
  @ForeignKey(() => ExpertEntity, { onDelete: 'CASCADE' })
  expertId!: string;

  @Reference({ nullable: true })
  @ForeignKey(() => WeeklySlotEntity)
  weeklySlotId!: string | null;

  @Reference({ nullable: true })
  @ForeignKey(() => MeetingSlotEntity)
  meetingSlotId!: string | null;

  @Flag()
  available!: boolean;
}
