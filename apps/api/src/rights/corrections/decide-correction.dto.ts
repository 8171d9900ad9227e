import { CodeField, TextField } from '../../http/fields.js';

export const CORRECTION_OUTCOMES = ['grant', 'refuse'] as const;

export class DecideCorrectionDto {
  @CodeField(CORRECTION_OUTCOMES, { label: 'het besluit' })
  outcome!: (typeof CORRECTION_OUTCOMES)[number];

  @TextField({ label: 'de reden', max: 4_000, example: 'De school bevestigt dat dit klopt.' })
  reason!: string;

  @TextField({
    label: 'wat de aanvrager bij een afwijzing in het dossier wil zetten',
    max: 4_000,
    example: 'Ik blijf erbij dat dit niet klopt.',
    optional: true,
  })
  statement?: string | null;
}
