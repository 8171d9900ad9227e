import { TextField } from '../http/fields.js';

export class PauseCaseDto {
  @TextField({ label: 'de reden', max: 4000, example: 'Het gezin is tot 10 januari bij familie in het buitenland.' })
  reason!: string;
}
