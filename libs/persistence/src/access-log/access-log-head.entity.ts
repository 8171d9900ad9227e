import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Moment, Text } from '../columns/columns.js';
import { integerTransformer } from '../columns/transformers.js';

/** The end of the chain of a region, signed: who cuts the end off cannot make an older one. */
@Entity('access_log_heads')
export class AccessLogHeadEntity {
  @PrimaryColumn({ type: 'uuid' })
  regionId!: string;

  @Column({ type: 'bigint', transformer: integerTransformer })
  seq!: number;

  @Text()
  hash!: string;

  @Text()
  keyId!: string;

  @Text()
  mac!: string;

  @Moment()
  linkedAt!: string;

  /** How far the chain is anchored outside the database. */
  @Column({ type: 'bigint', transformer: integerTransformer, default: 0 })
  anchoredSeq!: number;

  @Moment({ nullable: true })
  anchoredAt!: string | null;
}
