import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CHAIN_FAULTS, type ChainFaultKind } from '#contracts/access-log';
import { Code, Count, Moment } from '../columns/columns.js';
import { integerTransformer } from '../columns/transformers.js';

/** What came of the last look at the whole chain of a region. */
@Entity('access_log_checks')
export class AccessLogCheckEntity {
  @PrimaryColumn({ type: 'uuid' })
  regionId!: string;

  @Moment()
  checkedAt!: string;

  /** How many links were looked at. */
  @Column({ type: 'bigint', transformer: integerTransformer })
  links!: number;

  @Count()
  faults!: number;

  /** Of the first fault; null when the chain is whole. */
  @Code(CHAIN_FAULTS, { nullable: true })
  firstFault!: ChainFaultKind | null;

  @Column({ type: 'bigint', nullable: true, transformer: integerTransformer })
  firstFaultSeq!: number | null;

  @Column({ type: 'uuid', nullable: true })
  firstFaultEntryId!: string | null;
}
