import { Column } from 'typeorm';
import { Key } from '../columns/columns.js';
import { integerTransformer } from '../columns/transformers.js';

/** What every record of the process has. */
export abstract class RecordEntity {
  @Key()
  id!: string;

  /** Counts up as rows are first written: lists show records in the order in which people made them. */
  @Column({ type: 'bigint', generated: 'increment', select: false, transformer: integerTransformer })
  ordinal?: number;
}
