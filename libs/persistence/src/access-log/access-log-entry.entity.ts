import { Check, Entity, Index } from 'typeorm';
import { ACCESS_ACTIONS, type AccessAction, type SignedEntry } from '#contracts/access-log';
import { ROLES, type Role } from '#contracts/codes';
import { Code, Key, Moment, Reference, References, Text, Texts } from '../columns/columns.js';

/**
 * Who saw or did what. Added to, never changed. It knows no other table: the log of a case stays when its dossier is
 * destroyed. What no reader could take in, such as an endless moment, is refused.
 */
@Entity('access_log_entries')
@Index(['regionId', 'at', 'id'])
@Index(['regionId', 'userId', 'at', 'id'])
@Index('access_log_entries_case_ids_idx', { synchronize: false })
@Check(`"at" >= '2020-01-01Z' AND "at" < '2200-01-01Z'`)
@Check(
  `char_length("activity" || "purpose" || "ground" || "route" || "outcome" || "trace_id" || "span_id" || "key_id" || "mac") <= 4000`,
)
@Check(
  `cardinality("on_behalf_of") <= 1000 AND cardinality("case_ids") <= 10000 AND cardinality("subjects") <= 10000 AND cardinality("fields") <= 1000`,
)
@Check(`char_length(array_to_string("subjects" || "fields", '')) <= 400000`)
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
