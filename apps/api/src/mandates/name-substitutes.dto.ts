import { IdField, TextField } from '../http/fields.js';

export class NameSubstitutesDto {
  @IdField({ label: 'de plaatsvervangers, in volgorde', array: true, min: 0, max: 10 })
  substituteUserIds!: string[];

  @TextField({ label: 'het besluit waar dit op rust', max: 4_000, example: 'Mandaatbesluit van 12 november 2026.' })
  reason!: string;
}
