import { Entity, Index } from 'typeorm';
import { ACCESS_ACTIONS, type AccessAction, type SignedEntry } from '#contracts/access-log';
import { ROLES, type Role } from '#contracts/codes';
import { Code, Key, Moment, Reference, References, Text, Texts } from '../columns/columns.js';

/**
 * Who saw or did what. Added to, never changed. It knows no other table: the log of a case stays when its dossier is
 * destroyed.
 */
@Entity('access_log_entries')
@Index(['regionId', 'at', 'id'])
@Index(['regionId', 'userId', 'at', 'id'])
@Index('access_log_entries_case_ids_idx', { synchronize: false })
export class AccessLogEntryEntity implements SignedEntry {
  @Key()
  id!: string;

  @Reference()
  regionId!: string;

  @Moment()
  at!: string;

  @Reference({ nullable: true })
  userId!: string | null;

  @Code(ROLES, { nullable: true })
  role!: Role | null;

  @References()
  onBehalfOf!: string[];

  @Code(ACCESS_ACTIONS)
  action!: AccessAction;

  @Text()
  activity!: string;

  @References()
  caseIds!: string[];

  @Texts()
  subjects!: string[];

  @Texts()
  fields!: string[];

  @Text()
  purpose!: string;

  @Text()
  ground!: string;

  @Text()
  route!: string;

  @Text()
  outcome!: string;

  @Text()
  traceId!: string;

  @Text()
  spanId!: string;

  @Text()
  keyId!: string;

  @Text()
  mac!: string;
}
