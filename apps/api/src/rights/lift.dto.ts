import { TextField } from '../http/fields.js';

/** Why something that stood in the way is taken away. */
export class LiftDto {
  @TextField({ label: 'de reden', max: 4_000, example: 'Het onderzoek is klaar.' })
  reason!: string;
}
