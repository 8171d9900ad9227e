import { CountField, TextField } from '../http/fields.js';

export class ExtendSupplementDto {
  @CountField({ label: 'het aantal werkdagen', min: 1, max: 20, example: 5 })
  workingDays!: number;

  @TextField({ label: 'de reden', max: 4000, example: 'De school levert het verslag volgende week.' })
  reason!: string;
}
