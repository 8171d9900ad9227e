import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { CaseEntity } from '#persistence/cases/case.entity';
import type { CaseScope } from '#persistence/cases/cases.repository';
import { IntakeEntity } from '#persistence/intakes/intake.entity';
import { ParticipantEntity } from '#persistence/participants/participant.entity';
import type { Page, PageRequest } from '#persistence/pages/page';
import { readPage } from '#persistence/pages/read-page';

export interface CaseCriteria {
  phase?: string | null;
  condition?: string | null;
  gemeenteId?: string | null;
  reference?: string | null;
  /** Part of the question or of the child's first name. */
  text?: string | null;
}

const EQUAL = ['phase', 'condition', 'gemeenteId', 'reference'] as const;
const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** Finds cases among those whose dossier somebody may see, newest first. */
@Injectable()
export class CaseSearch {
  constructor(private readonly dataSource: DataSource) {}

  find(scope: CaseScope, criteria: CaseCriteria, page: PageRequest): Promise<Page<CaseEntity>> {
    const query = this.dataSource.getRepository(CaseEntity).createQueryBuilder('case');
    if ('regionId' in scope) query.where('case.regionId = :regionId', scope);
    else query.where(`case.id IN ${this.dossiersOf(query)}`, scope);
    for (const name of EQUAL) {
      const value = criteria[name];
      if (value) query.andWhere(`case.${name} = :${name}`, { [name]: value });
    }
    if (criteria.text) {
      query.andWhere(`case.id IN ${this.telling(query)}`, { text: `%${escapeLike(criteria.text)}%` });
    }
    const positionOf = ({ submittedAt, id }: CaseEntity) => ({ key: submittedAt, id });
    return readPage(
      query,
      { key: 'case.submittedAt', id: 'case.id', keyIs: 'moment', direction: 'DESC', positionOf },
      page,
    );
  }

  private dossiersOf(query: SelectQueryBuilder<CaseEntity>): string {
    return query
      .subQuery()
      .select('participant.caseId')
      .from(ParticipantEntity, 'participant')
      .where(`participant.userId = :participantId AND participant.until IS NULL AND participant.view = 'full'`)
      .getQuery();
  }

  private telling(query: SelectQueryBuilder<CaseEntity>): string {
    return query
      .subQuery()
      .select('intake.caseId')
      .from(IntakeEntity, 'intake')
      .where('intake.question ILIKE :text OR intake.childFirstName ILIKE :text')
      .getQuery();
  }
}
