import { LocalDateField } from '../http/fields.js';

export class ExpectStartDto {
  @LocalDateField({ label: 'de verwachte startdatum' })
  expectedStart!: string;
}
