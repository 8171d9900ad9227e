import type { DecideObjectionInput } from '#contracts/triage';
import { CodeField, TextField } from '../http/fields.js';

export class DecideObjectionDto {
  @CodeField(['upheld', 'rejected'], { label: 'het besluit', example: 'upheld' })
  outcome!: DecideObjectionInput['outcome'];

  @TextField({ label: 'de reden', max: 4000, example: 'De reguliere wegen zijn aantoonbaar geprobeerd.' })
  reason!: string;
}
