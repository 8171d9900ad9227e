import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { OrganisationEntity } from '../organisations/organisation.entity.js';
import { RegionEntity } from '../regions/region.entity.js';
import { UserEntity } from '../users/user.entity.js';
import type { ExpertWithNames } from './expert-cards.js';
import { ExpertEntity } from './expert.entity.js';

/** Experts (`expert`) with who they are (`user`), where they work (`organisation`) and in whose pool they are (`region`). */
export function expertsWithNames(manager: EntityManager): SelectQueryBuilder<ExpertWithNames> {
  return manager
    .getRepository<ExpertWithNames>(ExpertEntity as new () => ExpertWithNames)
    .createQueryBuilder('expert')
    .innerJoinAndMapOne('expert.user', UserEntity, 'user', 'user.id = expert.userId')
    .innerJoinAndMapOne(
      'expert.organisation',
      OrganisationEntity,
      'organisation',
      'organisation.id = expert.organisationId',
    )
    .innerJoinAndMapOne('expert.region', RegionEntity, 'region', 'region.id = expert.regionId');
}
