import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { type Role, ROLES } from '#contracts/codes';
import { Codes, Key, Moment, Reference, Text } from '../columns/columns.js';
import { OrganisationEntity } from '../organisations/organisation.entity.js';
import { RegionEntity } from '../regions/region.entity.js';

/** Somebody who logs in, known by issuer and subject: an e-mail address may pass to another person. */
@Entity('users')
@Unique(['issuer', 'subject'])
@Index(['regionId'])
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

  @Moment({ nullable: true })
  disabledAt!: string | null;
}
