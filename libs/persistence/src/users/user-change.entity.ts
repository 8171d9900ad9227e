import { Entity, ForeignKey, Index } from 'typeorm';
import { type Role, ROLES } from '#contracts/codes';
import { Code, Codes, Key, Moment, Reference, Text } from '../columns/columns.js';
import { OrganisationEntity } from '../organisations/organisation.entity.js';
import { RegionEntity } from '../regions/region.entity.js';
import { UserEntity } from './user.entity.js';

export const USER_CHANGES = ['granted', 'roles', 'disabled', 'enabled'] as const;
export type UserChangeKind = (typeof USER_CHANGES)[number];

/** What an administrator did to somebody's account, and why. Only ever added to. */
@Entity('user_changes')
@Index(['userId', 'at', 'id'])
@Index(['regionId'])
export class UserChangeEntity {
  @Key()
  id!: string;

  @Reference()
  @ForeignKey(() => RegionEntity)
  regionId!: string;

  @Reference()
  @ForeignKey(() => UserEntity)
  userId!: string;

  @Code(USER_CHANGES)
  kind!: UserChangeKind;

  /** What they are from then on. */
  @Codes(ROLES)
  roles!: Role[];

  @Reference({ nullable: true })
  @ForeignKey(() => OrganisationEntity)
  organisationId!: string | null;

  @Text({ nullable: true })
  reason!: string | null;

  @Reference()
  @ForeignKey(() => UserEntity)
  by!: string;

  @Moment()
  at!: string;
}
