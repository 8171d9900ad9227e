import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts/cases';
import type { CaseEntity } from '#persistence/cases/case.entity';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { CaseVisibility } from '../case-records/case-visibility.js';
import { RefusalException } from '../commands/refusal.exception.js';
import { notFound } from '../http/problems.js';

/** Documents are for who sees the whole dossier; to who is only asked something they do not exist. */
@Injectable()
export class DocumentAccess {
  constructor(private readonly visibility: CaseVisibility) {}

  /** @throws 404, 403 */
  async reader(user: SignedInUser, caseId: string): Promise<CaseEntity> {
    const { case: record, view } = await this.visibility.look(user, caseId);
    if (view !== 'full') throw notFound();
    return record;
  }

  /**
   * As what they may add to or change the documents of an open case.
   * @throws 404, 403, 409 for a case that is closed
   */
  async writer(user: SignedInUser, caseId: string): Promise<{ case: CaseEntity; actor: Actor }> {
    const actor = await this.visibility.actor(user, caseId);
    const record = await this.reader(user, caseId);
    if (record.phase === 'closed') throw new RefusalException('caseClosed');
    return { case: record, actor };
  }
}
