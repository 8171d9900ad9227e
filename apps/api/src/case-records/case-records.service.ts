import { Injectable } from '@nestjs/common';
import { askedOf, type AskedOf } from '#domain/access/asked-of';
import { CaseWords } from '#persistence/case-keys/case-words';
import { CaseRecordsRepository, type CaseBoundRecord } from '#persistence/case-records/case-records.repository';
import type { RecordRows } from '#persistence/case-records/record-entities';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { wholeList, type Page } from '../http/page.js';
import { notFound } from '../http/problems.js';
import { onlySeen, seesWhole } from './asked-view.js';
import { CaseVisibility } from './case-visibility.js';

/** Reads the records of a case, words included, as far as the reader may see them. */
@Injectable()
export class CaseRecordsService {
  constructor(
    private readonly visibility: CaseVisibility,
    private readonly records: CaseRecordsRepository,
    private readonly words: CaseWords,
  ) {}

  /** Records of one kind, oldest first; `of` keeps those that belong to one other record. */
  async list<N extends CaseBoundRecord>(
    user: SignedInUser,
    caseId: string,
    record: N,
    of: Partial<RecordRows[N]> = {},
  ): Promise<Page<RecordRows[N]>> {
    const visible = await this.visibility.look(user, caseId);
    const all = await this.records.list(record, caseId);
    const seen = seesWhole(record, visible) ? all : onlySeen(record, all, visible, await this.askedOf(user, caseId));
    const keys = Object.keys(of) as (keyof RecordRows[N])[];
    const wanted = (seen as RecordRows[N][]).filter((row) => keys.every((key) => row[key] === of[key]));
    return wholeList(await this.words.open(caseId, wanted));
  }

  /**
   * One record.
   * @throws 404 when it is not a record of this case, or not for this reader
   */
  async find<N extends CaseBoundRecord>(
    user: SignedInUser,
    caseId: string,
    record: N,
    id: string,
  ): Promise<RecordRows[N]> {
    const { results } = await this.list(user, caseId, record);
    const found = results.find((row) => row.id === id);
    if (!found) throw notFound();
    return found;
  }

  private async askedOf(user: SignedInUser, caseId: string): Promise<AskedOf> {
    const [fundingRequests, handovers, elements, invitations] = await Promise.all([
      this.records.list('fundingRequest', caseId),
      this.records.list('handover', caseId),
      this.records.list('supportElement', caseId),
      this.records.list('invitation', caseId),
    ]);
    return askedOf(user, { fundingRequests, handovers, elements, invitations });
  }
}
