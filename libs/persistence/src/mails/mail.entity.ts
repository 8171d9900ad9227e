import { Entity, ForeignKey, Index } from 'typeorm';
import { Count, Key, Moment, Reference } from '../columns/columns.js';
import { RegionEntity } from '../regions/region.entity.js';
import { UserEntity } from '../users/user.entity.js';
import { Retries } from './retries.js';

/**
 * A mail to somebody: that so many things wait. Its notices point at it. Until it has left there is one per person, and
 * what comes meanwhile joins it.
 */
@Entity('mails')
@Index(['userId'], { unique: true, where: '"sent_at" IS NULL' })
@Index(['nextAttemptAt', 'id'], { where: '"sent_at" IS NULL' })
@Index(['userId', 'sentAt'])
@Index(['regionId', 'createdAt', 'id'])
export class MailEntity extends Retries {
  @Key()
  id!: string;

  @Reference()
  @ForeignKey(() => RegionEntity)
  regionId!: string;

  /** Its reader: whoever acted for the person of its notices when it was made. */
  @Reference()
  @ForeignKey(() => UserEntity)
  userId!: string;

  @Moment()
  createdAt!: string;

  @Moment({ nullable: true })
  sentAt!: string | null;

  /** How many notices it told of, or will tell of as it stands now. */
  @Count()
  notices!: number;

  /** The first term among them. */
  @Moment()
  dueAt!: string;
}
