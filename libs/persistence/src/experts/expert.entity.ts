import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Count, Flag, Key, LocalDate, Reference, References, Text, Texts } from '../columns/columns.js';
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

  @Flag()
  expertByExperience!: boolean;

  /** Knows youth care and asks the questions that nobody asks (FLE18 341). */
  @Column({ type: 'boolean', default: false })
  omdenker!: boolean;

  /** Codes as of ISO 639-1. */
  @Texts()
  languages!: string[];

  /** Where they travel from. */
  @Text({ nullable: true })
  homeBase!: string | null;

  @Count()
  maxActiveCases!: number;

  @Count()
  minCasesPerYear!: number;

  @Count()
  travelMinutes!: number;

  /** May be asked by other regions of the same network too. */
  @Flag()
  sharesSupraRegionally!: boolean;

  /** May be asked by every region. */
  @Column({ type: 'boolean', default: false })
  sharesNationally!: boolean;

  /** Of their own page, written by themselves. */
  @Text({ nullable: true })
  profileHeadline!: string | null;

  @Text({ nullable: true })
  profileAbout!: string | null;

  /** First day on which they are no longer in the pool. */
  @LocalDate({ nullable: true })
  leftOn!: string | null;

  /** From before absences had rows of their own: nobody writes it any more, and it holds for who was away then. */
  @LocalDate({ nullable: true })
  absentFrom!: string | null;

  /** Last day of the absence; null with a first day: until further notice. */
  @LocalDate({ nullable: true })
  absentTo!: string | null;

  @References()
  mayNotSitWith!: string[];
}
