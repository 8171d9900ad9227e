import { DataSource, FindOptionsOrder, FindOptionsWhere } from 'typeorm';
import type { Keeping } from '#domain/retention/decide-keeping';
import { answerOnce, type Answered } from '../commands/answer-once.js';
import { readKeeping } from '../retention/read-keeping.js';
import { RightsDesk } from './rights-desk.js';
import { rightsEntities, type RightsRecord, type RightsRows } from './rights-entities.js';

/** The rights of people over their dossiers: what was asked, placed and decided. */
export class RightsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** All records of one kind of a case, in the order in which they were made. */
  list<N extends RightsRecord>(record: N, caseId: string): Promise<RightsRows[N][]> {
    const entity = rightsEntities[record] as new () => RightsRows[N];
    return this.dataSource.getRepository<RightsRows[N]>(entity).find({
      where: { caseId } as FindOptionsWhere<RightsRows[N]>,
      order: { ordinal: 'ASC' } as FindOptionsOrder<RightsRows[N]>,
    });
  }

  /** Whether and why a dossier stays; null for a case that is not there, or of another region. */
  keeping(caseId: string): Promise<Keeping | null> {
    return readKeeping(this.dataSource.manager, caseId);
  }

  /**
   * Carries out a command once, in one transaction with its answer.
   * @param work gives the answer, or why it was refused
   */
  once<R extends object>(
    commandId: string,
    work: (desk: RightsDesk) => Promise<Answered | R>,
  ): Promise<Answered | R | null> {
    return answerOnce<R>(this.dataSource, commandId, (manager) => work(new RightsDesk(manager)));
  }
}
