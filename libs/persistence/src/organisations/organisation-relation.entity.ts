import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Code, Key, Reference } from '../columns/columns.js';
import { RegionEntity } from '../regions/region.entity.js';
import { OrganisationEntity } from './organisation.entity.js';

/** `group`: both are of one group; `subcontractor`: the second works for the first. */
export const ORGANISATION_RELATIONS = ['group', 'subcontractor'] as const;
export type OrganisationRelation = (typeof ORGANISATION_RELATIONS)[number];

/** Employer means subcontractors and relations in a group too (ALK 353): who works for one is not independent of the other. */
@Entity('organisation_relations')
@Unique(['organisationId', 'relatedId'])
@Index(['relatedId'])
export class OrganisationRelationEntity {
  @Key()
  id!: string;

  @Reference()
  @ForeignKey(() => RegionEntity)
  regionId!: string;

  @Reference()
  @ForeignKey(() => OrganisationEntity)
  organisationId!: string;

  @Reference()
  @ForeignKey(() => OrganisationEntity)
  relatedId!: string;

  @Code(ORGANISATION_RELATIONS)
  relation!: OrganisationRelation;
}
