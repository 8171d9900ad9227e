import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CaseEntity } from '../cases/case.entity.js';
import { integerTransformer } from '../columns/transformers.js';
import { Code, Count, Moment, Reference, Text } from '../columns/columns.js';

export const OUTBOX_KINDS = ['startCase'] as const;
export type OutboxKind = (typeof OUTBOX_KINDS)[number];

/** Something that must still reach the outside, written in the transaction that promised it. */
@Entity('outbox')
@Index(['id'], { where: '"delivered_at" IS NULL' })
export class OutboxEntryEntity {
  @PrimaryColumn({ type: 'bigint', generated: 'increment', transformer: integerTransformer })
  id!: number;

  @Code(OUTBOX_KINDS)
  kind!: OutboxKind;

  @Reference()
  @ForeignKey(() => CaseEntity)
  caseId!: string;

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
