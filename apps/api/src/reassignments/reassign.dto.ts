import { REASSIGNABLE_DUTIES, type ReassignInput } from '#contracts/cases';
import { CodeField, IdField, TextField } from '../http/fields.js';

export class ReassignDto {
  @CodeField(REASSIGNABLE_DUTIES, { label: 'de functie', example: 'regievoerder' })
  duty!: ReassignInput['duty'];

  @IdField({ label: 'wie het overneemt' })
  userId!: string;

  @TextField({ label: 'de reden', max: 4000, example: 'De vorige regievoerder heeft een andere baan.' })
  reason!: string;
}
