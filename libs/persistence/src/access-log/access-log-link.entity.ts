import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { AccessLogLink } from '#contracts/access-log';
import { integerTransformer } from '../columns/transformers.js';
import { Reference, Text } from '../columns/columns.js';

/** The place of an entry in the chain of its region. Added to, never changed. */
@Entity('access_log_links')
@Index(['entryId'], { unique: true })
export class AccessLogLinkEntity implements AccessLogLink {
  @PrimaryColumn({ type: 'uuid' })
  regionId!: string;

  @PrimaryColumn({ type: 'bigint', transformer: integerTransformer })
  seq!: number;

  @Reference()
  entryId!: string;

  @Text()
  prevHash!: string;

  @Text()
  hash!: string;
}
