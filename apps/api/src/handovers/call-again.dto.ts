import { FlagField, TextField } from '../http/fields.js';

export class CallAgainDto {
  @FlagField({ label: 'of het goed gaat' })
  goesWell!: boolean;

  @TextField({ label: 'wat u hoorde', max: 4000, example: 'Zij heeft al een vertrouwde begeleider.' })
  note!: string;
}
