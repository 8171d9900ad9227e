import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { type Role, ROLES } from '#contracts/codes';
import { Codes, Key, Moment, Reference, Text } from '../columns/columns.js';
import { OrganisationEntity } from '../organisations/organisation.entity.js';
import { RegionEntity } from '../regions/region.entity.js';

/** Somebody who logs in, known by issuer and subject: an e-mail address may pass to another person. */
@Entity('users')
@Unique(['issuer', 'subject'])
@Index(['regionId'])
@Index('users_region_id_disabled_idx', ['regionId'], { where: '"disabled_at" IS NOT NULL' })
export class UserEntity {
  @Key()
  id!: string;

  @Text()
  issuer!: string;

  @Text()
  subject!: string;

  @Text()
  displayName!: string;

  @Codes(ROLES)
  roles!: Role[];

  @Reference()
  @ForeignKey(() => RegionEntity)
  regionId!: string;

  @Reference({ nullable: true })
  @ForeignKey(() => OrganisationEntity)
  organisationId!: string | null;

  /** Who is asked when a term of this user passes, and proposed when they are absent; a mandate names its own. */
  @Reference({ nullable: true })
  @ForeignKey(() => UserEntity)
  substituteUserId!: string | null;

  /** Where mails go to; shown to nobody. */
  @Text({ nullable: true })
  email!: string | null;

  /** A program that logs in with its own key: it does its own work, and nobody else's. */
  @Column({ type: 'boolean', default: false })
  machine!: boolean;

  @Moment({ nullable: true })
  disabledAt!: string | null;
}
