import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CaseEntity } from '../cases/case.entity.js';
import { integerTransformer } from '../columns/transformers.js';
import { Code, Count, Moment, Reference, Text } from '../columns/columns.js';

export const OUTBOX_KINDS = ['startCase', 'startBulkRun', 'keepDossier'] as const;
export type OutboxKind = (typeof OUTBOX_KINDS)[number];

/** Something that must still reach the outside, written in the transaction that promised it. */
@Entity('outbox')
@Index(['id'], { where: '"delivered_at" IS NULL' })
@Check('num_nonnulls("case_id", "subject_id") = 1')
export class OutboxEntryEntity {
  @PrimaryColumn({ type: 'bigint', generated: 'increment', transformer: integerTransformer })
  id!: number;

  @Code(OUTBOX_KINDS)
  kind!: OutboxKind;

  @Reference({ nullable: true })
  @ForeignKey(() => CaseEntity)
  caseId!: string | null;

  /** What it is about, where that is no case: a bulk run. */
  @Reference({ nullable: true })
  subjectId!: string | null;

  @Moment()
  createdAt!: string;

  @Moment({ nullable: true })
  deliveredAt!: string | null;

  @Count({ default: 0 })
  attempts!: number;

  /** A failed entry rests until then, longer each time. */
  @Column({ type: 'timestamp with time zone', precision: 3, default: () => 'now()' })
  nextAttemptAt!: Date;

  @Text({ nullable: true })
  lastError!: string | null;
}
