import { IdField, MomentField, TextField } from '../http/fields.js';
import { FitsWith, RequiredWhen } from '../http/required-when.js';

const hasNoSlot = ({ slotId }: PlanSessionDto): boolean => slotId === undefined || slotId === null;

/** In a slot of the region, or by hand: then with a moment and a place. */
export class PlanSessionDto {
  @IdField({ label: 'het moment uit de lijst van de regio', optional: true })
  slotId?: string | null;

  @RequiredWhen(hasNoSlot)
  @FitsWith(hasNoSlot, 'Kies een moment uit de lijst, of vul zelf een moment in: niet allebei.')
  @MomentField({ label: 'het moment van de sessie' })
  plannedAt?: string | null;

  @RequiredWhen(hasNoSlot)
  @TextField({ label: 'de plaats', max: 500, example: 'Gemeentehuis Oeverdam, kamer 2.14' })
  place?: string | null;
}
