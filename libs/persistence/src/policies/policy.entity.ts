import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { StoredPolicy } from '#domain/policy/current-policy';
import { Count, Json, Moment, Reference, Text } from '../columns/columns.js';
import { RegionEntity } from '../regions/region.entity.js';

/** One version of a region's rules; its rules are never changed, only followed by the next. */
@Entity('policies')
export class PolicyEntity {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => RegionEntity)
  regionId!: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  /** As it was stored; read it through `currentPolicy`. */
  @Json()
  body!: StoredPolicy;

  /** The version that its writer changed; null for the first one of a region. */
  @Count({ nullable: true })
  basedOn!: number | null;

  /** Null: came with the installation. */
  @Reference({ nullable: true })
  createdBy!: string | null;

  @Moment()
  createdAt!: string;

  @Text()
  reason!: string;

  /** When it last began to hold; null for a draft. */
  @Moment({ nullable: true })
  activatedAt!: string | null;

  /** Null: a draft, or active since the installation. */
  @Reference({ nullable: true })
  activatedBy!: string | null;

  @Text({ nullable: true })
  activationReason!: string | null;
}
