import { TextField } from '../http/fields.js';

export class ResumeDto {
  @TextField({ label: 'de reden', max: 4000, example: 'Het gezin is terug.', optional: true })
  reason?: string | null;
}
