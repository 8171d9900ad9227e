import { DataSource } from 'typeorm';
import type { CaseStart } from '#contracts/case-process';
import type { CaseRecord } from '#contracts/cases';
import { CaseEntity } from './case.entity.js';
import { CaseRulesRepository } from './case-rules.repository.js';

/** What the process of a case starts with: ids and codes. */
export class CaseStartsRepository {
  private readonly rules: CaseRulesRepository;

  constructor(private readonly dataSource: DataSource) {
    this.rules = new CaseRulesRepository(dataSource);
  }

  /** The start of a case under the policy that it was submitted under; null when there is no such case. */
  async find(caseId: string): Promise<CaseStart | null> {
    const found = await this.dataSource.getRepository(CaseEntity).findOneBy({ id: caseId });
    if (!found) return null;
    return { case: withoutWords(found), ...(await this.rules.find(found.regionId, found.policyVersion)) };
  }
}

/** Words and the reference, by which people know the case, stay in the database. */
function withoutWords(row: CaseEntity): CaseRecord {
  const record: CaseRecord & Partial<CaseEntity> = { ...row };
  delete record.reference;
  delete record.learned;
  return record;
}
