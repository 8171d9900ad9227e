import { CountField } from '../http/fields.js';

/** How much waits for somebody. */
export class UnreadResponse {
  @CountField({ label: 'het aantal ongelezen meldingen die nog wachten', min: 0, max: 1_000_000, example: 3 })
  unread!: number;
}
