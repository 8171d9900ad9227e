import type { Availability } from '#persistence/meeting-slots/slot-availabilities.repository';
import { CodeField, FlagField, IdField } from '../http/fields.js';

export class AvailabilityResponse implements Availability {
  @IdField({ label: 'het wekelijkse moment, of één moment' })
  slotId!: string;

  @CodeField(['weekly', 'once'], { label: 'of het elke week is of één keer', example: 'weekly' })
  kind!: Availability['kind'];

  @FlagField({ label: 'of de expert dan kan' })
  available!: boolean;

  @FlagField({ label: 'of de expert dit van dit moment zelf heeft gezegd' })
  said!: boolean;
}
