import { TextField } from '../http/fields.js';

export class SubmitObjectionDto {
  @TextField({
    label: 'de reden van het bezwaar',
    max: 4000,
    example: 'De tafel waarnaar u verwijst heeft al nee gezegd.',
  })
  reason!: string;
}
