import type { EndElementInput } from '#contracts/support-elements';
import { CodeField, TextField } from '../http/fields.js';

export class EndElementDto {
  @CodeField(['goalReached', 'partly', 'brokenOff'], { label: 'de uitkomst', example: 'goalReached' })
  outcome!: EndElementInput['outcome'];

  @TextField({ label: 'de toelichting', max: 4000, example: 'Zij woont weer hele weken thuis en dat houdt stand.' })
  note!: string;
}
