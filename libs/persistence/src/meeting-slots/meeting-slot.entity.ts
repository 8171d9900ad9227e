import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Key, Moment, Reference, Text } from '../columns/columns.js';
import { RegionEntity } from '../regions/region.entity.js';
import { UserEntity } from '../users/user.entity.js';
import { WeeklySlotEntity } from './weekly-slot.entity.js';

/** One moment at which one team can meet: made some months ahead from the weekly slots, or added by hand. */
@Entity('meeting_slots')
@Check('"ends_at" > "starts_at"')
@Index(['regionId', 'startsAt', 'id'])
export class MeetingSlotEntity {
  /** Derived from the weekly slot and the day, so that it is made once. */
  @Key()
  id!: string;

  @Reference()
  @ForeignKey(() => RegionEntity)
  regionId!: string;

  @Reference({ nullable: true })
  @ForeignKey(() => WeeklySlotEntity)
  weeklySlotId!: string | null;

  @Moment()
  startsAt!: string;

  @Moment()
  endsAt!: string;

  @Column({ type: 'boolean', default: false })
  urgentOnly!: boolean;

  @Text({ nullable: true })
  place!: string | null;

  /** It does not take place: nothing new is planned in it. */
  @Moment({ nullable: true })
  cancelledAt!: string | null;

  /** Who cancelled it by hand; null where it no longer fitted its weekly slot. */
  @Reference({ nullable: true })
  @ForeignKey(() => UserEntity)
  cancelledBy!: string | null;
}
