import { Entity, ForeignKey, Unique } from 'typeorm';
import { Key, Reference, Text } from '../columns/columns.js';
import { OrganisationEntity } from '../organisations/organisation.entity.js';
import { RegionEntity } from '../regions/region.entity.js';
import { UserEntity } from '../users/user.entity.js';

/** Another table that can take a case over: MDA++, Zorg- en Veiligheidshuis, zorgtafel. */
@Entity('tables')
@Unique(['regionId', 'code'])
export class ReferralTableEntity {
  @Key()
  id!: string;

  @Reference()
  @ForeignKey(() => RegionEntity)
  regionId!: string;

  @Text()
  code!: string;

  @Text()
  name!: string;

  @Reference()
  @ForeignKey(() => OrganisationEntity)
  organisationId!: string;

  /** Who receives a case there. */
  @Reference()
  @ForeignKey(() => UserEntity)
  contactUserId!: string;
}
