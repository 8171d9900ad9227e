import { Column, Entity, PrimaryColumn } from 'typeorm';
import { momentTransformer } from '../columns/transformers.js';

/** An entry that is not in the chain yet: written beside it, gone when it is linked. */
@Entity('access_log_pending')
export class AccessLogPendingEntity {
  @PrimaryColumn({ type: 'uuid' })
  entryId!: string;

  @Column({
    type: 'timestamp with time zone',
    precision: 3,
    default: () => 'now()',
    transformer: momentTransformer,
  })
  since!: string;
}
