import { MomentField, TextField } from '../http/fields.js';

export class CalendarFeedResponse {
  @TextField({
    label: 'het adres van uw agenda: het wordt één keer getoond. Wie het heeft, ziet wanneer u overleg hebt',
    max: 1000,
    example: 'https://doorbraak.example.org/v1/calendar-feeds/q8w3….ics',
  })
  url!: string;

  @MomentField({ label: 'het moment van maken' })
  madeAt!: string;
}

export class CalendarFeedEndResponse {
  @MomentField({ label: 'sinds wanneer het adres niets meer opent' })
  endedAt!: string;
}
