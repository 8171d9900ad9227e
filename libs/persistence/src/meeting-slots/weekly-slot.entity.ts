import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Count, Key, LocalDate, Reference, Text } from '../columns/columns.js';
import { RegionEntity } from '../regions/region.entity.js';

/** A moment in every week at which a team of the region can meet. */
@Entity('weekly_slots')
@Check('"weekday" BETWEEN 1 AND 7')
@Check('"minutes" BETWEEN 15 AND 600')
@Check(`"starts_at" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'`)
@Index(['regionId'])
export class WeeklySlotEntity {
  @Key()
  id!: string;

  @Reference()
  @ForeignKey(() => RegionEntity)
  regionId!: string;

  /** 1 Monday to 7 Sunday. */
  @Count()
  weekday!: number;

  /** Local time, HH:MM. */
  @Text()
  startsAt!: string;

  @Count()
  minutes!: number;

  /** Kept for urgent cases. */
  @Column({ type: 'boolean', default: false })
  urgentOnly!: boolean;

  /** Where the team meets. */
  @Text({ nullable: true })
  place!: string | null;

  @LocalDate()
  validFrom!: string;

  /** Last day; null: until further notice. */
  @LocalDate({ nullable: true })
  validUntil!: string | null;
}
