import { FlagField, MomentField, TextField } from '../http/fields.js';

export class AddMeetingSlotDto {
  @MomentField({ label: 'het begin' })
  startsAt!: string;

  @MomentField({ label: 'het einde' })
  endsAt!: string;

  @FlagField({ label: 'of het alleen voor spoed is' })
  urgentOnly!: boolean;

  @TextField({ label: 'de plaats', max: 500, example: 'Gemeentehuis Oeverdam, kamer 2.14', optional: true })
  place?: string | null;
}
