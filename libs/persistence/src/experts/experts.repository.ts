import { DataSource } from 'typeorm';
import { OrganisationEntity } from '../organisations/organisation.entity.js';
import type { Page, PageRequest } from '../pages/page.js';
import { readPage } from '../pages/read-page.js';
import { UserEntity } from '../users/user.entity.js';
import { CANDIDATES, type CandidateQuestion, type ExpertCandidate } from './candidates.js';
import { ExpertEntity } from './expert.entity.js';

export type ExpertWithNames = ExpertEntity & { user: UserEntity; organisation: OrganisationEntity };

/** The pool. */
export class ExpertsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Experts of a region, by name. */
  list(regionId: string, page: PageRequest): Promise<Page<ExpertWithNames>> {
    const query = this.expertsWithNames().where('expert.regionId = :regionId', { regionId });
    const positionOf = ({ user, id }: ExpertWithNames) => ({ key: user.displayName, id });
    return readPage(
      query,
      { key: 'user.displayName', id: 'expert.id', keyIs: 'text', direction: 'ASC', positionOf },
      page,
    );
  }

  find(id: string): Promise<ExpertWithNames | null> {
    return this.expertsWithNames().where('expert.id = :id', { id }).getOne();
  }

  /** Everybody whom the team of a case could be chosen from, with their load and what they have to do with the case. */
  candidates({ regionId, pool, caseId, at }: CandidateQuestion): Promise<ExpertCandidate[]> {
    return this.dataSource.query<ExpertCandidate[]>(CANDIDATES, [regionId, pool, caseId, at]);
  }

  private expertsWithNames() {
    return this.dataSource
      .getRepository<ExpertWithNames>(ExpertEntity as new () => ExpertWithNames)
      .createQueryBuilder('expert')
      .innerJoinAndMapOne('expert.user', UserEntity, 'user', 'user.id = expert.userId')
      .innerJoinAndMapOne(
        'expert.organisation',
        OrganisationEntity,
        'organisation',
        'organisation.id = expert.organisationId',
      );
  }
}
