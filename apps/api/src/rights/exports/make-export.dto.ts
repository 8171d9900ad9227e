import { PETITIONERS, type Petitioner } from '#contracts/rights';
import { CodeField, TextField } from '../../http/fields.js';

export const EXPORT_FORMATS = ['json', 'html'] as const;

export class MakeExportDto {
  @CodeField(EXPORT_FORMATS, { label: 'de vorm' })
  format!: (typeof EXPORT_FORMATS)[number];

  @CodeField(PETITIONERS, { label: 'voor wie het overzicht is' })
  askedBy!: Petitioner;

  @TextField({ label: 'waarvoor het overzicht is', max: 300, example: 'Moeder wil het dossier inzien.' })
  purpose!: string;
}
