import { TextField } from '../http/fields.js';

export class DropElementDto {
  @TextField({ label: 'de reden', max: 4000, example: 'Moeder heeft deze steun al via de Wmo.' })
  reason!: string;
}
