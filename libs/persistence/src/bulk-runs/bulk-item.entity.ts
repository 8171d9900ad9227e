import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { BULK_ITEM_STATES, type BulkItemRecord } from '#contracts/bulk-runs';
import { CaseEntity } from '../cases/case.entity.js';
import { Code, Moment, Reference, Text } from '../columns/columns.js';
import { BulkRunEntity } from './bulk-run.entity.js';

/** One case, or one task, of a run. */
@Entity('bulk_run_items')
@Index(['runId', 'state'])
export class BulkItemEntity implements BulkItemRecord {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => BulkRunEntity)
  runId!: string;

  @PrimaryColumn({ type: 'integer' })
  position!: number;

  @Reference({ nullable: true })
  @ForeignKey(() => CaseEntity)
  caseId!: string | null;

  @Reference({ nullable: true })
  taskId!: string | null;

  @Reference({ nullable: true })
  toUserId!: string | null;

  @Code(BULK_ITEM_STATES)
  state!: BulkItemRecord['state'];

  @Text({ nullable: true })
  code!: BulkItemRecord['code'];

  @Moment({ nullable: true })
  at!: string | null;
}
