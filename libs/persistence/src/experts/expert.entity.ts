import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { AssemblyExpert } from '#contracts/assembly';
import { Count, Flag, Json, Key, LocalDate, Reference, References } from '../columns/columns.js';
import { OrganisationEntity } from '../organisations/organisation.entity.js';
import { RegionEntity } from '../regions/region.entity.js';
import { UserEntity } from '../users/user.entity.js';

/** Somebody in the pool of a region. */
@Entity('experts')
@Unique(['userId'])
@Index(['regionId'])
export class ExpertEntity {
  @Key()
  id!: string;

  @Reference()
  @ForeignKey(() => UserEntity)
  userId!: string;

  @Reference()
  @ForeignKey(() => RegionEntity)
  regionId!: string;

  @Reference()
  @ForeignKey(() => OrganisationEntity)
  organisationId!: string;

  @Json()
  domains!: AssemblyExpert['domains'];

  @Flag()
  expertByExperience!: boolean;

  @Count()
  maxActiveCases!: number;

  @Count()
  minCasesPerYear!: number;

  @Count()
  travelMinutes!: number;

  /** May be asked by other regions too. */
  @Flag()
  sharesSupraRegionally!: boolean;

  @LocalDate({ nullable: true })
  absentFrom!: string | null;

  /** Last day of the absence; null with a first day: until further notice. */
  @LocalDate({ nullable: true })
  absentTo!: string | null;

  @References()
  mayNotSitWith!: string[];
}
