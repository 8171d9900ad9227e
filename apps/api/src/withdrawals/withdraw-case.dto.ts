import { TextField } from '../http/fields.js';

export class WithdrawCaseDto {
  @TextField({ label: 'de reden', max: 4000, example: 'Er is alsnog een passende plek gevonden.' })
  reason!: string;
}
