import { Entity, ForeignKey, Unique } from 'typeorm';
import { Key, Moment, Text } from '../columns/columns.js';
import { UserEntity } from '../users/user.entity.js';

/** The address of somebody's own calendar, which opens without login. One a person: a new one takes its place. */
@Entity('calendar_feeds')
@Unique(['secretHash'])
export class CalendarFeedEntity {
  @Key()
  @ForeignKey(() => UserEntity)
  userId!: string;

  /** SHA-256 of the secret in the address: who reads this table opens no calendar. */
  @Text()
  secretHash!: string;

  @Moment()
  madeAt!: string;
}
