import { HANDOVER_DECLINE_REASONS, type HandBackInput } from '#contracts/handovers';
import { CodeField, TextField } from '../http/fields.js';

export class HandBackDto {
  @CodeField(HANDOVER_DECLINE_REASONS, { label: 'de reden', example: 'unsafe' })
  reason!: HandBackInput['reason'];

  @TextField({ label: 'de toelichting', max: 4000, example: 'De samenstelling van de groep is veranderd.' })
  note!: string;
}
