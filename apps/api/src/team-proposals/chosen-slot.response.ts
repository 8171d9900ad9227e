import type { ChosenSlot } from '#contracts/teams';
import { IdField, MomentField } from '../http/fields.js';

/** When a team meets; where is told to who takes part. */
export class ChosenSlotResponse implements ChosenSlot {
  @IdField({ label: 'het moment' })
  id!: string;

  @MomentField({ label: 'het begin' })
  startsAt!: string;

  @MomentField({ label: 'het einde' })
  endsAt!: string;
}
