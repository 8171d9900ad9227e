import { CLOSING_OUTCOMES, type ClosingOutcome } from '#contracts/codes';
import { CodeField, TextField } from '../http/fields.js';

export class CloseCaseDto {
  @CodeField(CLOSING_OUTCOMES, { label: 'de uitkomst', example: 'helpHolds' })
  outcome!: ClosingOutcome;

  @TextField({
    label: 'wat wij ervan leerden',
    max: 8000,
    example: 'Een vertrouwde plek in het weekend gaf thuis ruimte.',
  })
  learned!: string;
}
