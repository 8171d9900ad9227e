import { TextField } from '../http/fields.js';

export class ChangeLevelDto {
  @TextField({ label: 'de naam', max: 100, example: 'Specialist', optional: true })
  name?: string | null;

  @TextField({
    label: 'de uitleg',
    note: 'wanneer iemand het heeft',
    max: 500,
    example: 'Is hierin opgeleid en doet dit werk zelf.',
    optional: true,
  })
  meaning?: string | null;
}
