import type { SafetyAlarmRecord } from '#contracts/cases';
import { CaseRecordResponse } from '../case-records/case-record.response.js';
import { IdField, MomentField, TextField } from '../http/fields.js';

export class SafetyAlarmResponse extends CaseRecordResponse implements SafetyAlarmRecord {
  @IdField({ label: 'wie alarm sloeg' })
  raisedBy!: string;

  @MomentField({ label: 'het moment van het alarm' })
  raisedAt!: string;

  @TextField({ label: 'wat er aan de hand is', max: 4000, example: 'Zij is niet op de groep.', optional: true })
  what!: string | null;
}
