import { type RecordCheckInInput, WISHES } from '#contracts/follow-up';
import { CodeField, CountField, FlagField, TextField } from '../http/fields.js';

export class RecordCheckInDto {
  @CountField({ label: 'het cijfer van het gezin', min: 0, max: 10, example: 7 })
  score!: number;

  @FlagField({ label: 'of de hulp loopt' })
  helpRuns!: boolean;

  @FlagField({ label: 'of de hulp past' })
  helpFits!: boolean;

  @FlagField({ label: 'of het kind veilig is' })
  safe!: boolean;

  @FlagField({ label: 'of het kind naar school gaat' })
  atSchool!: boolean;

  @CodeField(WISHES, { label: 'wat het gezin wil: minder, evenveel of meer hulp', example: 'same' })
  wish!: RecordCheckInInput['wish'];

  @TextField({
    label: 'hoe het gaat, in de woorden van het gezin',
    max: 4000,
    example: 'Zij slaapt weer en lacht weer.',
  })
  story!: string;
}
