import type { PauseRecord } from '#contracts/cases';
import { CaseRecordResponse } from '../case-records/case-record.response.js';
import { IdField, MomentField, TextField } from '../http/fields.js';

export class PauseResponse extends CaseRecordResponse implements PauseRecord {
  @IdField({ label: 'de termijn; leeg als de hele casus stilstaat', optional: true })
  clockId!: string | null;

  @IdField({ label: 'wie pauzeerde' })
  pausedBy!: string;

  @MomentField({ label: 'het begin' })
  from!: string;

  @MomentField({ label: 'het einde', optional: true })
  to!: string | null;

  @TextField({ label: 'de reden', max: 4000, example: 'Het gezin is bij familie.', optional: true })
  reason!: string | null;
}
