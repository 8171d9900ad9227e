import { Entity, ForeignKey, Index } from 'typeorm';
import { BULK_RUN_KINDS, BULK_RUN_STATES, type BulkOrder, type BulkRunRecord } from '#contracts/bulk-runs';
import { ROLES } from '#contracts/codes';
import { Code, Json, Key, Moment, Reference, Text } from '../columns/columns.js';
import { RegionEntity } from '../regions/region.entity.js';
import { UserEntity } from '../users/user.entity.js';

/** The state is the truth: who stops a run writes it here, and the worker looks before every item. */
@Entity('bulk_runs')
@Index(['regionId', 'startedAt', 'id'])
export class BulkRunEntity implements BulkRunRecord {
  @Key()
  id!: string;

  @Reference()
  @ForeignKey(() => RegionEntity)
  regionId!: string;

  @Code(BULK_RUN_KINDS)
  kind!: BulkRunRecord['kind'];

  @Json()
  order!: BulkOrder;

  @Code(BULK_RUN_STATES)
  state!: BulkRunRecord['state'];

  @Reference()
  @ForeignKey(() => UserEntity)
  startedBy!: string;

  @Code(ROLES)
  startedAs!: BulkRunRecord['startedAs'];

  @Moment()
  startedAt!: string;

  @Moment({ nullable: true })
  endedAt!: string | null;

  @Text()
  reason!: string;
}
