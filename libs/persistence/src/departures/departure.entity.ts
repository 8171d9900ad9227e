import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { DEPARTURE_STATES, type DepartureRecord } from '#contracts/people';
import { Code, Key, LocalDate, Moment, Reference, Text } from '../columns/columns.js';
import { RegionEntity } from '../regions/region.entity.js';
import { UserEntity } from '../users/user.entity.js';

@Entity('departures')
@Index(['regionId'])
@Index(['lastDay'], { where: `"state" = 'planned'` })
@Index(['userId'], { unique: true, where: `"state" <> 'cancelled'` })
@Check('"user_id" <> "successor_user_id"')
export class DepartureEntity implements DepartureRecord {
  @Key()
  id!: string;

  @Reference()
  @ForeignKey(() => RegionEntity)
  regionId!: string;

  @Reference()
  @ForeignKey(() => UserEntity)
  userId!: string;

  @Reference()
  @ForeignKey(() => UserEntity)
  successorUserId!: string;

  @LocalDate()
  lastDay!: string;

  @Code(DEPARTURE_STATES)
  state!: DepartureRecord['state'];

  @Reference({ nullable: true })
  bulkRunId!: string | null;

  @Reference()
  recordedBy!: string;

  @Moment()
  recordedAt!: string;

  @Text()
  reason!: string;
}
