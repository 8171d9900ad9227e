import { Column } from 'typeorm';
import { Key } from '../columns/columns.js';
import { integerTransformer } from '../columns/transformers.js';
import { OfCase } from './of-case.js';

/** What every record of a case has. */
export abstract class CaseBoundEntity {
  @Key()
  id!: string;

  @OfCase()
  caseId!: string;

  /** Counts up as rows are first written: lists show records in the order in which people made them. */
  @Column({ type: 'bigint', generated: 'increment', select: false, transformer: integerTransformer })
  ordinal?: number;
}
