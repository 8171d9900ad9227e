import { DataSource, IsNull } from 'typeorm';
import type { CaseStanding } from '#contracts/case-process';
import type { Phase } from '#contracts/codes';
import { ClockEntity } from '../clocks/clock.entity.js';
import type { Page, PageRequest } from '../pages/page.js';
import { readPage } from '../pages/read-page.js';
import { ParticipantEntity } from '../participants/participant.entity.js';
import { TaskEntity } from '../tasks/task.entity.js';
import { CaseEntity } from './case.entity.js';

/** Whose cases: those in which a user takes part now with the whole dossier, or all of a region. */
export type CaseScope = { participantId: string } | { regionId: string };

export interface CaseFilter {
  phase?: Phase;
  urgent?: boolean;
}

/** A case with the parts that one user has in it now; none says nothing yet about a coordinator of the region. */
export interface CaseWithParticipations {
  case: CaseEntity;
  participations: ParticipantEntity[];
}

/** Cases as people see them. */
export class CasesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Cases in scope, newest first. */
  list(scope: CaseScope, filter: CaseFilter, page: PageRequest): Promise<Page<CaseEntity>> {
    const query = this.dataSource.getRepository(CaseEntity).createQueryBuilder('case');
    if ('regionId' in scope) query.where('case.regionId = :regionId', scope);
    else query.where(`case.id IN ${this.takingPart()}`, scope);
    if (filter.phase !== undefined) query.andWhere('case.phase = :phase', { phase: filter.phase });
    if (filter.urgent !== undefined) query.andWhere('case.urgent = :urgent', { urgent: filter.urgent });
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

  /** A case, and which parts this user has in it now: all that is needed to say what they may see. */
  async findFor(id: string, userId: string): Promise<CaseWithParticipations | null> {
    const [found, participations] = await Promise.all([
      this.find(id),
      this.dataSource.getRepository(ParticipantEntity).findBy({ caseId: id, userId, until: IsNull() }),
    ]);
    return found && { case: found, participations };
  }

  /** Why a case is where it is: the open question that is due first, with its clock. */
  async standing(id: string): Promise<CaseStanding | null> {
    const found = await this.find(id);
    if (!found) return null;
    const { phase, condition, mainTaskId } = found;
    const task = mainTaskId ? await this.dataSource.getRepository(TaskEntity).findOneBy({ id: mainTaskId }) : null;
    const clockId = task?.clockId;
    const clock = clockId ? await this.dataSource.getRepository(ClockEntity).findOneBy({ id: clockId }) : null;
    return { phase, condition, task, clock };
  }

  private takingPart(): string {
    const parts = this.dataSource
      .createQueryBuilder(ParticipantEntity, 'participant')
      .select('participant.caseId')
      .where(`participant.userId = :participantId AND participant.until IS NULL AND participant.view = 'full'`);
    return `(${parts.getQuery()})`;
  }
}
