import { ANALYSIS_STATUSES, type AnalysisRequestRecord } from '#contracts/sessions';
import { CaseRecordResponse } from '../case-records/case-record.response.js';
import { CodeField, IdField, MomentField, TextField } from '../http/fields.js';

export class AnalysisRequestResponse extends CaseRecordResponse implements AnalysisRequestRecord {
  @CodeField(ANALYSIS_STATUSES, { label: 'de status' })
  status!: AnalysisRequestRecord['status'];

  @IdField({ label: 'wie de analyse maakt' })
  askedOf!: string;

  @MomentField({ label: 'het moment van de vraag' })
  askedAt!: string;

  @MomentField({ label: 'het moment van de uitkomst', optional: true })
  deliveredAt!: string | null;

  @TextField({ label: 'de vraag', max: 4000, example: 'Wat verklaart dat het steeds misgaat?', optional: true })
  question!: string | null;

  @TextField({
    label: 'de uitkomst',
    max: 8000,
    example: 'Wisseling van begeleiders houdt het in stand.',
    optional: true,
  })
  result!: string | null;
}
