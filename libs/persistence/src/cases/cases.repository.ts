import { DataSource, In, IsNull, type SelectQueryBuilder } from 'typeorm';
import type { CaseRecord } from '#contracts/cases';
import { IntakeEntity } from '../intakes/intake.entity.js';
import type { Page, PageRequest } from '../pages/page.js';
import { readPage } from '../pages/read-page.js';
import { ParticipantEntity } from '../participants/participant.entity.js';
import { CaseEntity } from './case.entity.js';

/** Whose cases: those in which one of these users takes part now with the whole dossier, or all of a region. */
export type CaseScope = { participantIds: string[] } | { regionId: string };

/** What a case must be; what is left out may be anything. */
export interface CaseCriteria extends Partial<Pick<CaseRecord, 'phase' | 'gemeenteId'>> {
  condition?: NonNullable<CaseRecord['condition']>;
  /** How the reference begins. */
  reference?: string;
  /** Part of the question or of the child's first name, in capitals or not. */
  text?: string;
}

/** No index serves a part of a text: so many cases are read through at most. */
const SEARCHED = 1_000;
const EQUAL = ['phase', 'condition', 'gemeenteId'] as const;
const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** A case with the parts that somebody has in it now; none says nothing yet about a coordinator of the region. */
export interface CaseWithParticipations {
  case: CaseEntity;
  participations: ParticipantEntity[];
  /** Their organisation is about to give, or gives, help of this case. */
  suppliesHelp: boolean;
}

/** Who looks: a user and those for whom they act, and for a provider's contact the organisation that they work for. */
export interface Viewer {
  userIds: string[];
  providerId: string | null;
}

/** Whether an organisation supplies help in a case: from the moment at which it is waited for. Takes placeholders. */
const suppliesHelp = (caseId: string, providerId: string): string => `EXISTS (
  SELECT FROM "support_elements"
  WHERE "case_id" = ${caseId} AND "provider_id" = ${providerId} AND "status" IN ('waiting', 'handover', 'started')
)`;

export interface CaseAccess {
  regionId: string;
  /** One for each part that they have in the case now. */
  views: string[];
}

/** Cases as people see them. */
export class CasesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Cases in scope that fit, newest first. Words are looked for in the newest thousand of them. */
  list(scope: CaseScope, criteria: CaseCriteria, page: PageRequest): Promise<Page<CaseEntity>> {
    const query = this.fitting('case', scope, criteria);
    if (criteria.text) {
      query.andWhere(`case.id IN ${this.telling(scope, criteria)}`, { text: `%${escapeLike(criteria.text)}%` });
    }
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

  /** A case, and which parts this viewer has in it now: all that is needed to say what they may see. */
  async findFor(id: string, { userIds, providerId }: Viewer): Promise<CaseWithParticipations | null> {
    const [found, participations, suppliers] = await Promise.all([
      this.find(id),
      this.dataSource.getRepository(ParticipantEntity).findBy({ caseId: id, userId: In(userIds), until: IsNull() }),
      this.dataSource.query<[{ supplies: boolean }]>(`SELECT ${suppliesHelp('$1', '$2')} AS "supplies"`, [
        id,
        providerId,
      ]),
    ]);
    return found && { case: found, participations, suppliesHelp: suppliers[0].supplies };
  }

  /** In which region a case is and what this viewer sees of it as a participant: enough to let a command through. */
  async accessFor(id: string, { userIds, providerId }: Viewer): Promise<CaseAccess | null> {
    const [access] = await this.dataSource.query<CaseAccess[]>(
      `SELECT "region_id" AS "regionId", ARRAY(
         SELECT "view" FROM "participants" WHERE "case_id" = $1 AND "user_id" = ANY($2) AND "until" IS NULL
         UNION ALL SELECT 'asked' WHERE ${suppliesHelp('$1', '$3')}
       ) AS "views"
       FROM "cases" WHERE "id" = $1`,
      [id, userIds, providerId],
    );
    return access ?? null;
  }

  private fitting(alias: string, scope: CaseScope, criteria: CaseCriteria): SelectQueryBuilder<CaseEntity> {
    const query = this.dataSource.getRepository(CaseEntity).createQueryBuilder(alias);
    if ('regionId' in scope) query.where(`${alias}.regionId = :regionId`, scope);
    else query.where(`${alias}.id IN ${this.takingPart()}`, scope);
    for (const name of EQUAL) {
      const value = criteria[name];
      if (value) query.andWhere(`${alias}.${name} = :${name}`, { [name]: value });
    }
    const { reference } = criteria;
    if (reference) query.andWhere(`starts_with(${alias}.reference, :reference)`, { reference });
    return query;
  }

  /** The subquery of cases whose intake holds `:text`; other parameters are those of the query around it. */
  private telling(scope: CaseScope, criteria: CaseCriteria): string {
    const newest = this.fitting('newest', scope, criteria)
      .select('newest.id')
      .orderBy('newest.submittedAt', 'DESC')
      .addOrderBy('newest.id', 'DESC')
      .limit(SEARCHED);
    const intakes = this.dataSource
      .createQueryBuilder(IntakeEntity, 'intake')
      .select('intake.caseId')
      .where(`intake.caseId IN (${newest.getQuery()})`)
      .andWhere('(intake.question ILIKE :text OR intake.childFirstName ILIKE :text)');
    return `(${intakes.getQuery()})`;
  }

  private takingPart(): string {
    const parts = this.dataSource
      .createQueryBuilder(ParticipantEntity, 'participant')
      .select('participant.caseId')
      .where(`participant.userId = ANY(:participantIds) AND participant.until IS NULL AND participant.view = 'full'`);
    return `(${parts.getQuery()})`;
  }
}
