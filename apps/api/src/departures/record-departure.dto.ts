import { IdField, LocalDateField, TextField } from '../http/fields.js';

export class RecordDepartureDto {
  @IdField({ label: 'wie vertrekt' })
  userId!: string;

  @IdField({ label: 'wie opvolgt' })
  successorUserId!: string;

  @LocalDateField({ label: 'de laatste dag' })
  lastDay!: string;

  @TextField({ label: 'de reden', max: 4000, example: 'Een andere baan.' })
  reason!: string;
}
