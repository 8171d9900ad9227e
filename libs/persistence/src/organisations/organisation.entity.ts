import { Entity, ForeignKey, Index } from 'typeorm';
import { Code, Key, LocalDate, Reference, Text, Texts } from '../columns/columns.js';
import { RegionEntity } from '../regions/region.entity.js';

export const ORGANISATION_KINDS = ['gemeente', 'provider', 'school', 'localTeam', 'gi', 'table', 'other'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

@Entity('organisations')
@Index(['regionId', 'name', 'id'])
export class OrganisationEntity {
  @Key()
  id!: string;

  /** Null: works in every region. */
  @Reference({ nullable: true })
  @ForeignKey(() => RegionEntity)
  regionId!: string | null;

  @Code(ORGANISATION_KINDS)
  kind!: OrganisationKind;

  @Text()
  name!: string;

  @Code(['small', 'large'])
  size!: 'small' | 'large';

  /** Number of the gemeente at Statistics Netherlands; gemeenten only. */
  @Text({ nullable: true })
  cbsCode!: string | null;

  /** Codes of the domains in which it supplies help. */
  @Texts()
  supplies!: string[];

  @LocalDate({ nullable: true })
  endedOn!: string | null;
}
