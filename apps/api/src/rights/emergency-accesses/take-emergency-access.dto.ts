import { EMERGENCY_GROUNDS, type EmergencyGround } from '#contracts/rights';
import { CodeField, TextField } from '../../http/fields.js';

export class TakeEmergencyAccessDto {
  @CodeField(EMERGENCY_GROUNDS, { label: 'de grond' })
  ground!: EmergencyGround;

  @TextField({
    label: 'waarom u nu moet kijken',
    min: 20,
    max: 4_000,
    example: 'De crisisdienst belt: het kind staat op straat en niemand van het team neemt op.',
  })
  reason!: string;
}
