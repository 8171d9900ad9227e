import { TextField } from '../http/fields.js';

export class AccountReasonDto {
  @TextField({ label: 'de reden', max: 4000, example: 'De laptop is gestolen.' })
  reason!: string;
}
