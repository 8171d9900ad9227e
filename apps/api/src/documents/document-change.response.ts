import type { Phase } from '#contracts/codes';
import type { DocumentEntity } from '#persistence/documents/document.entity';
import { CaseRecordResponse } from '../case-records/case-record.response.js';
import { IdField, MomentField } from '../http/fields.js';

/** What became of a document by a command. Without its title: answers are kept, words stand in one place. */
export class DocumentChangeResponse extends CaseRecordResponse {
  @IdField({ label: 'wie aan een nieuwe versie werkt', optional: true })
  lockedBy!: string | null;

  @MomentField({ label: 'tot wanneer het document daarvoor vaststaat', optional: true })
  lockedUntil!: string | null;

  @MomentField({ label: 'het moment van intrekken', optional: true })
  withdrawnAt!: string | null;
}

export const answerWith =
  (phase: Phase) =>
  ({ id, caseId, lockedBy, lockedUntil, withdrawnAt }: DocumentEntity): DocumentChangeResponse & { phase: Phase } => ({
    id,
    caseId,
    lockedBy,
    lockedUntil,
    withdrawnAt,
    phase,
  });
