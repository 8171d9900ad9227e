import { TextField } from '../http/fields.js';

export class RequestAccountDto {
  @TextField({ label: 'de code van de regio', max: 10, example: 'ME' })
  regionCode!: string;
}
