import { DataSource } from 'typeorm';
import type { CaseStart } from '#contracts/case-process';
import type { CaseRecord } from '#contracts/cases';
import { PoliciesRepository } from '../policies/policies.repository.js';
import { CaseEntity } from './case.entity.js';

/** What the process of a case starts with: ids and codes. */
export class CaseStartsRepository {
  private readonly policies: PoliciesRepository;

  constructor(private readonly dataSource: DataSource) {
    this.policies = new PoliciesRepository(dataSource);
  }

  /** The start of a case under the policy that it was submitted under; null when there is no such case. */
  async find(caseId: string): Promise<CaseStart | null> {
    const found = await this.dataSource.getRepository(CaseEntity).findOneBy({ id: caseId });
    if (!found) return null;
    const policy = await this.policies.find(found.regionId, found.policyVersion);
    if (!policy) throw new Error(`Region ${found.regionId} has no policy with version ${found.policyVersion}.`);
    return { case: withoutWords(found), policy };
  }
}

/** Words and the reference, by which people know the case, stay in the database. */
function withoutWords(row: CaseEntity): CaseRecord {
  const record: CaseRecord & Partial<CaseEntity> = { ...row };
  delete record.reference;
  delete record.learned;
  return record;
}
