import { Entity, PrimaryColumn } from 'typeorm';
import type { CalendarYear, Holiday } from '#contracts/calendar';
import { Flag, Json, Moment, Reference, Text } from '../columns/columns.js';

/** The statutory list of one year, for all regions. */
@Entity('calendar_years')
export class CalendarYearEntity implements CalendarYear {
  @PrimaryColumn({ type: 'integer' })
  year!: number;

  @Json()
  days!: Holiday[];

  @Flag()
  decreesKnown!: boolean;

  @Text()
  source!: string;

  /** Null: came with the installation. */
  @Reference({ nullable: true })
  addedBy!: string | null;

  @Moment()
  addedAt!: string;

  /** Why it was added or corrected; null: came with the installation. */
  @Text({ nullable: true })
  reason!: string | null;
}
