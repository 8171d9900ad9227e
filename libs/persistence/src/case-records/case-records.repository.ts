import { DataSource, FindOptionsOrder, FindOptionsWhere, Repository } from 'typeorm';
import type { RecordName } from '#contracts/case-process';
import { recordEntities, type RecordRows } from './record-entities.js';

/** Records that belong to a case; the case itself has its own repository. */
export type CaseBoundRecord = Exclude<RecordName, 'case'>;

/** Every record of every case, words included: whoever asks has checked who may see it. */
export class CaseRecordsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** All records of one kind of a case, in the order in which they were made. */
  list<N extends CaseBoundRecord>(record: N, caseId: string): Promise<RecordRows[N][]> {
    return this.rows(record).find({
      where: { caseId } as FindOptionsWhere<RecordRows[N]>,
      order: { ordinal: 'ASC' } as FindOptionsOrder<RecordRows[N]>,
    });
  }

  find<N extends CaseBoundRecord>(record: N, id: string): Promise<RecordRows[N] | null> {
    return this.rows(record).findOneBy({ id } as FindOptionsWhere<RecordRows[N]>);
  }

  private rows<N extends CaseBoundRecord>(record: N): Repository<RecordRows[N]> {
    return this.dataSource.getRepository<RecordRows[N]>(recordEntities[record] as new () => RecordRows[N]);
  }
}
