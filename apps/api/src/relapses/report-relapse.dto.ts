import { FlagField, TextField } from '../http/fields.js';

export class ReportRelapseDto {
  @FlagField({ label: 'of het om dezelfde vraag gaat' })
  sameQuestion!: boolean;

  @TextField({ label: 'wat er gebeurt', max: 4000, example: 'Na de vakantie loopt het thuis weer vast.' })
  story!: string;
}
