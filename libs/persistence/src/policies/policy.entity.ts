import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { RegionPolicy } from '#contracts/policies';
import { Json, Moment, Reference, Text } from '../columns/columns.js';
import { RegionEntity } from '../regions/region.entity.js';

/** One version of a region's rules; never changed, only followed by the next. */
@Entity('policies')
export class PolicyEntity {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => RegionEntity)
  regionId!: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  @Json()
  body!: RegionPolicy;

  /** Null: came with the installation. */
  @Reference({ nullable: true })
  createdBy!: string | null;

  @Moment()
  createdAt!: string;

  @Text()
  reason!: string;
}
