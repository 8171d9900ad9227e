import type { AgreementRecord } from '#contracts/handovers';
import { CaseRecordResponse } from '../case-records/case-record.response.js';
import { CodeField, CountField, IdField, MomentField, TextField } from '../http/fields.js';
import { RESPONSIBLE } from './agreement.dto.js';

export class AgreementResponse extends CaseRecordResponse implements AgreementRecord {
  @IdField({ label: 'de overdracht' })
  handoverId!: string;

  @CodeField(RESPONSIBLE, { label: 'wie dit doet' })
  responsible!: AgreementRecord['responsible'];

  @CountField({ label: 'het aantal dagen tussen twee contacten', min: 1, max: 365, example: 7, optional: true })
  contactEveryDays!: number | null;

  @MomentField({ label: 'het moment van de afspraak' })
  agreedAt!: string;

  @TextField({ label: 'de afspraak', max: 2000, example: 'De regievoerder belt iedere week.', optional: true })
  task!: string | null;
}
