import { IdField } from '../http/fields.js';

/** What every record of a case begins with. */
export class CaseRecordResponse {
  @IdField({ label: 'het kenmerk' })
  id!: string;

  @IdField({ label: 'de casus' })
  caseId!: string;
}
