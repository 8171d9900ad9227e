import { LocalDateField, TextField } from '../http/fields.js';

/** For which absence of their own somebody looks for a substitute, and by which name. */
export class SearchSubstitutesDto {
  @TextField({ label: 'een deel van de naam', min: 2, max: 100, example: 'Boer' })
  name!: string;

  @LocalDateField({ label: 'de eerste dag' })
  from!: string;

  @LocalDateField({ label: 'de laatste dag' })
  until!: string;
}
