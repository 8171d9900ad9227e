import type { CaseRecord, ParticipantRecord } from '#contracts/cases';
import { deriveId } from '../ids/derive-id.js';

/**
 * The first part in every case: of who brought it in, from the moment at which they did. The intake writes it before there
 * is a process, and the process takes it over as its own: both know it by the same id.
 */
export function casusinbrengerPart({ id, casusinbrengerId, submittedAt }: CaseRecord): ParticipantRecord {
  return {
    id: deriveId(`${id}/casusinbrenger`, 0),
    caseId: id,
    userId: casusinbrengerId,
    role: 'casusinbrenger',
    view: 'full',
    since: submittedAt,
    until: null,
  };
}
