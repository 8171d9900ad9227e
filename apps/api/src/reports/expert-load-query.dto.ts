import { CodeField, LocalDateField } from '../http/fields.js';

export const REPORT_FORMATS = ['json', 'csv'] as const;

export class ExpertLoadQuery {
  @LocalDateField({ label: 'de eerste dag', note: 'leeg: een jaar tot en met de laatste', optional: true })
  from?: string | null;

  @LocalDateField({ label: 'de laatste dag', note: 'leeg: vandaag', optional: true })
  to?: string | null;

  @CodeField(REPORT_FORMATS, { label: 'de vorm', note: 'leeg: wat de header Accept vraagt', optional: true })
  format?: (typeof REPORT_FORMATS)[number] | null;
}
