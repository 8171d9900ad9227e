import { FlagField, TextField } from '../http/fields.js';

export class RecordWaitCheckInDto {
  @FlagField({ label: 'of het kind veilig is' })
  safe!: boolean;

  @TextField({
    label: 'hoe het gaat, in de woorden van het gezin',
    max: 4000,
    example: 'Wij houden het vol, maar niet tot de zomer.',
  })
  story!: string;
}
