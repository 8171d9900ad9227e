import { IdField, LocalDateField } from '../http/fields.js';

export class PreviewPauseDto {
  @IdField({ label: 'de termijn; leeg voor de hele casus', optional: true })
  clockId?: string | null;

  @LocalDateField({ label: 'de dag waarop het weer verder gaat' })
  until!: string;
}
