import { LocalDateField } from '../http/fields.js';

export class MeetingSlotQuery {
  @LocalDateField({ label: 'de eerste dag', note: 'leeg: vandaag', optional: true })
  from?: string | null;

  @LocalDateField({ label: 'de laatste dag', note: 'leeg: een half jaar na de eerste', optional: true })
  to?: string | null;
}
