import type { MeetingSlotInList } from '#persistence/meeting-slots/meeting-slots.repository';
import { FlagField, IdField, MomentField, TextField } from '../http/fields.js';

export class MeetingSlotResponse {
  @IdField({ label: 'het kenmerk' })
  id!: string;

  @IdField({ label: 'het wekelijkse moment waar het bij hoort', optional: true })
  weeklySlotId!: string | null;

  @MomentField({ label: 'het begin' })
  startsAt!: string;

  @MomentField({ label: 'het einde' })
  endsAt!: string;

  @FlagField({ label: 'alleen voor spoed' })
  urgentOnly!: boolean;

  @TextField({ label: 'de plaats', max: 500, example: 'Gemeentehuis Oeverdam, kamer 2.14', optional: true })
  place!: string | null;

  @FlagField({ label: 'of een casus dit moment heeft' })
  taken!: boolean;

  @IdField({ label: 'de casus die dit moment heeft; alleen voor wie die casus mag zien', optional: true })
  caseId!: string | null;

  @MomentField({ label: 'het moment van afzeggen', optional: true })
  cancelledAt!: string | null;
}

export function toMeetingSlot({ regionId: _region, ...slot }: MeetingSlotInList): MeetingSlotResponse {
  return slot;
}
