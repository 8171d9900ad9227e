import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Code, Key, Moment, Reference, Text } from '../columns/columns.js';
import { RegionEntity } from '../regions/region.entity.js';
import { UserEntity } from '../users/user.entity.js';

/** `new`: logged in, asked nothing yet. `asked`: a region must decide. */
export const ACCOUNT_REQUEST_STATES = ['new', 'asked', 'granted', 'refused'] as const;
export type AccountRequestState = (typeof ACCOUNT_REQUEST_STATES)[number];

/** Somebody whom the identity server knows and we do not. Who asks again after a refusal has two: what was decided stays. */
@Entity('account_requests')
@Index('account_requests_open_idx', ['issuer', 'subject'], { unique: true, where: `"state" <> 'refused'` })
@Index(['regionId', 'state'])
export class AccountRequestEntity {
  @Key()
  id!: string;

  @Text()
  issuer!: string;

  @Text()
  subject!: string;

  /** As the identity server tells it. */
  @Text()
  displayName!: string;

  /** It logged in with its own key, not as a person. */
  @Column({ type: 'boolean', default: false })
  machine!: boolean;

  @Moment()
  firstSeenAt!: string;

  @Code(ACCOUNT_REQUEST_STATES)
  state!: AccountRequestState;

  @Reference({ nullable: true })
  @ForeignKey(() => RegionEntity)
  regionId!: string | null;

  @Moment({ nullable: true })
  askedAt!: string | null;

  @Reference({ nullable: true })
  @ForeignKey(() => UserEntity)
  decidedBy!: string | null;

  @Moment({ nullable: true })
  decidedAt!: string | null;

  /** Why it was refused; who asked reads it. */
  @Text({ nullable: true })
  reason!: string | null;

  /** The account that came of it. */
  @Reference({ nullable: true })
  @ForeignKey(() => UserEntity)
  userId!: string | null;
}
