import { LocalDateField } from '../http/fields.js';

export class MeetingSlotQuery {
  @LocalDateField({ label: 'de eerste dag (leeg: vandaag)', optional: true })
  from?: string | null;

  @LocalDateField({ label: 'de laatste dag (leeg: een half jaar na de eerste)', optional: true })
  to?: string | null;
}
