import { TextField } from '../http/fields.js';

export class ReplaceMemberDto {
  @TextField({ label: 'de reden', max: 4000, example: 'Zij is ziek en kan niet bij de sessie zijn.' })
  reason!: string;
}
