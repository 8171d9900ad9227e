import { SUPPLEMENT_STATUSES, type SupplementRecord } from '#contracts/triage';
import { CaseRecordResponse } from '../case-records/case-record.response.js';
import { CodeField, CountField, MomentField, TextField } from '../http/fields.js';

export class SupplementResponse extends CaseRecordResponse implements SupplementRecord {
  @CodeField(SUPPLEMENT_STATUSES, { label: 'de status' })
  status!: SupplementRecord['status'];

  @MomentField({ label: 'het moment van de vraag' })
  requestedAt!: string;

  @MomentField({ label: 'het moment van de aanvulling', optional: true })
  suppliedAt!: string | null;

  @CountField({ label: 'het aantal verlengingen', min: 0, max: 1000, example: 0 })
  extensions!: number;

  @TextField({ label: 'wat ontbreekt', max: 4000, example: 'De verklarende analyse.', optional: true })
  missing!: string | null;

  @TextField({ label: 'de aanvulling', max: 8000, example: 'De analyse van 3 november is toegevoegd.', optional: true })
  answer!: string | null;
}
