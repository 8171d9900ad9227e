import { TextField } from '../http/fields.js';

export class SupplementCaseDto {
  @TextField({ label: 'de aanvulling', max: 8000, example: 'De verklarende analyse van 3 november is toegevoegd.' })
  answer!: string;
}
