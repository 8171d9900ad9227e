import type { AgreementRecord } from '#contracts/handovers';
import { CodeField, CountField, TextField } from '../http/fields.js';

export const RESPONSIBLE: readonly AgreementRecord['responsible'][] = [
  'child',
  'parent',
  'sender',
  'receiver',
  'school',
  'other',
];

export class AgreementDto {
  @CodeField(RESPONSIBLE, { label: 'wie dit doet', example: 'sender' })
  responsible!: AgreementRecord['responsible'];

  @CountField({ label: 'het aantal dagen tussen twee contacten', min: 1, max: 365, example: 7, optional: true })
  contactEveryDays?: number | null;

  @TextField({ label: 'de afspraak', max: 2000, example: 'De regievoerder belt iedere week met moeder.' })
  task!: string;
}
