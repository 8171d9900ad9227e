import { IdField, LocalDateField, TextField } from '../http/fields.js';

export class RecordAbsenceDto {
  @IdField({ label: 'wie afwezig is', note: 'leeg: uzelf', optional: true })
  userId?: string | null;

  @LocalDateField({ label: 'de eerste dag' })
  from!: string;

  @LocalDateField({ label: 'de laatste dag' })
  until!: string;

  @IdField({ label: 'wie vervangt', note: 'leeg voor wie alleen expert is', optional: true })
  substituteUserId?: string | null;

  @TextField({ label: 'de reden', max: 4000, example: 'Vakantie.', optional: true })
  reason?: string | null;
}
