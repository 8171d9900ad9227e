import { TextField } from '../http/fields.js';

export class ReplaceMemberDto {
  @TextField({ label: 'de reden', max: 4000, example: 'Zij heeft zich afgemeld.' })
  reason!: string;
}
