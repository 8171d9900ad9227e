import { LAWS, type Law } from '#contracts/codes';
import type { MandateEntity } from '#persistence/mandates/mandate.entity';
import { CentsField, CodeField, CountField, FlagField, IdField, LocalDateField, TextField } from '../http/fields.js';

export class MandateResponse {
  @IdField({ label: 'het kenmerk' })
  id!: string;

  @IdField({ label: 'wie betaalt' })
  payerId!: string;

  @CountField({ label: 'de trede op de ladder, laagste eerst', min: 0, max: 20, example: 1 })
  rung!: number;

  @TextField({ label: 'de functie', max: 300, example: 'Teamleider jeugd' })
  functionTitle!: string;

  @IdField({ label: 'wie het mandaat heeft' })
  userId!: string;

  @IdField({ label: 'de plaatsvervangers', array: true, optional: true })
  substituteUserIds!: string[];

  @TextField({
    label: 'het laatste besluit over de plaatsvervangers; leeg: zij staan er sinds de installatie',
    max: 4_000,
    example: 'Mandaatbesluit van 12 november 2026.',
    optional: true,
  })
  substitutesDecision!: string | null;

  @CentsField({ label: 'het hoogste bedrag per besluit (leeg: geen grens)', optional: true })
  ceilingCents!: number | null;

  @CodeField(LAWS, { label: 'de wetten', array: true, example: ['jeugdwet'] })
  laws!: Law[];

  @LocalDateField({ label: 'de eerste dag' })
  validFrom!: string;

  @LocalDateField({ label: 'de laatste dag (leeg: tot nader bericht)', optional: true })
  validTo!: string | null;

  @FlagField({ label: 'doorzettingsmacht' })
  doorzettingsmacht!: boolean;
}

export function toMandate(mandate: MandateEntity): MandateResponse {
  const { id, payerId, rung, functionTitle, userId, substituteUserIds, substitutesDecision, ceilingCents } = mandate;
  const { laws, validFrom, validTo, doorzettingsmacht } = mandate;
  return {
    id,
    payerId,
    rung,
    functionTitle,
    userId,
    substituteUserIds,
    substitutesDecision,
    ceilingCents,
    laws,
    validFrom,
    validTo,
    doorzettingsmacht,
  };
}
