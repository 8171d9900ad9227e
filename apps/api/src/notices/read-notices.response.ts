import { CountField, MomentField } from '../http/fields.js';

export class ReadNoticesResponse {
  @MomentField({ label: 'het moment tot waar u alles hebt gelezen' })
  until!: string;

  @CountField({ label: 'het aantal meldingen dat nu gelezen is', min: 0, max: 1_000_000, example: 3 })
  read!: number;
}
