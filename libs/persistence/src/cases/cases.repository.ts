import { DataSource, type SelectQueryBuilder } from 'typeorm';
import type { CaseRecord } from '#contracts/cases';
import { peopleOf } from '#domain/access/person';
import { IntakeEntity } from '../intakes/intake.entity.js';
import type { Page, PageRequest } from '../pages/page.js';
import { readPage } from '../pages/read-page.js';
import { ParticipantEntity } from '../participants/participant.entity.js';
import { CaseEntity } from './case.entity.js';

/**
 * Whose cases: those in which somebody takes part now with the whole dossier, or does the work of who does so, or all of a
 * region. Nobody does the work of an expert.
 */
export type CaseScope = { userId: string; standsInFor: readonly string[] } | { regionId: string };

/** What a case must be; what is left out may be anything. */
export interface CaseCriteria extends Partial<Pick<CaseRecord, 'phase' | 'gemeenteId'>> {
  condition?: NonNullable<CaseRecord['condition']>;
  /** How the reference begins. */
  reference?: string;
  /** One of these. */
  ids?: readonly string[];
}

const EQUAL = ['phase', 'condition', 'gemeenteId'] as const;
const CLOSED = `EXISTS (SELECT FROM "cases" c WHERE c."id" = participant.caseId AND c."phase" = 'closed')`;
const RESTRICTED = 'access.is_restricted(participant.caseId)';

/** Cases as people see them. */
export class CasesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Cases in scope that fit, newest first. */
  list(scope: CaseScope, criteria: CaseCriteria, page: PageRequest): Promise<Page<CaseEntity>> {
    const query = this.fitting(scope, criteria);
    const positionOf = ({ submittedAt, id }: CaseEntity) => ({ key: submittedAt, id });
    return readPage(
      query,
      { key: 'case.submittedAt', id: 'case.id', keyIs: 'moment', direction: 'DESC', positionOf },
      page,
    );
  }

  find(id: string): Promise<CaseEntity | null> {
    return this.dataSource.getRepository(CaseEntity).findOneBy({ id });
  }

  /** The intakes of cases in scope that fit, as they are stored; those of the newest cases first. */
  newestIntakes(scope: CaseScope, criteria: CaseCriteria, most: number): Promise<IntakeEntity[]> {
    return this.fitting(scope, criteria)
      .innerJoin(IntakeEntity, 'intake', 'intake.caseId = case.id')
      .select('case.id', 'caseId')
      .addSelect('intake.sealed', 'sealed')
      .orderBy('case.submittedAt', 'DESC')
      .addOrderBy('case.id', 'DESC')
      .limit(most)
      .getRawMany<IntakeEntity>();
  }

  private fitting(scope: CaseScope, criteria: CaseCriteria): SelectQueryBuilder<CaseEntity> {
    const query = this.dataSource.getRepository(CaseEntity).createQueryBuilder('case');
    if ('regionId' in scope) query.where('case.regionId = :regionId', scope);
    else
      query.where(`case.id IN ${this.takingPart()}`, {
        userId: scope.userId,
        people: peopleOf({ id: scope.userId, ...scope }),
      });
    for (const name of EQUAL) {
      const value = criteria[name];
      if (value) query.andWhere(`case.${name} = :${name}`, { [name]: value });
    }
    const { reference, ids } = criteria;
    if (reference) query.andWhere('starts_with(case.reference, :reference)', { reference });
    if (ids) query.andWhere('case.id = ANY(:ids)', { ids });
    return query;
  }

  private takingPart(): string {
    const parts = this.dataSource
      .createQueryBuilder(ParticipantEntity, 'participant')
      .select('participant.caseId')
      .where(`participant.userId = ANY(:people) AND participant.until IS NULL AND participant.view = 'full'`)
      .andWhere(`(participant.role <> 'expert' OR participant.userId = :userId)`)
      .andWhere(`(participant.role NOT IN ('expert', 'mandateHolder', 'provider') OR NOT ${CLOSED})`)
      .andWhere(`NOT ${RESTRICTED}`);
    return `(${parts.getQuery()})`;
  }
}
