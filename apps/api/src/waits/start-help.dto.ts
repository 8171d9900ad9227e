import { IdField, LocalDateField } from '../http/fields.js';

export class StartHelpDto {
  @IdField({ label: 'de aanbieder' })
  providerId!: string;

  @LocalDateField({ label: 'de startdatum' })
  startDate!: string;
}
