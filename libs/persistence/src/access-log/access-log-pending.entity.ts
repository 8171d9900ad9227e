import { Entity, PrimaryColumn } from 'typeorm';

/** An entry that is not in the chain yet: written beside it, gone when it is linked. */
@Entity('access_log_pending')
export class AccessLogPendingEntity {
  @PrimaryColumn({ type: 'uuid' })
  entryId!: string;
}
