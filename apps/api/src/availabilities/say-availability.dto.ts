import { FlagField } from '../http/fields.js';

export class SayAvailabilityDto {
  @FlagField({ label: 'of de expert dan kan' })
  available!: boolean;
}
