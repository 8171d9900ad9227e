import { DOSSIER_PARTS, type DossierPart, PETITIONERS, type Petitioner } from '#contracts/rights';
import { CodeField, TextField } from '../../http/fields.js';

export class AskCorrectionDto {
  @CodeField(DOSSIER_PARTS, { label: 'het deel van het dossier' })
  part!: DossierPart;

  @TextField({ label: 'waar het staat', max: 300, example: 'In de aanmelding, bij school.' })
  what!: string;

  @TextField({ label: 'wat er niet klopt', max: 4_000, example: 'Er staat dat Noor niet naar school gaat.' })
  wrong!: string;

  @TextField({ label: 'wat er wel moet staan', max: 4_000, example: 'Noor gaat drie dagen per week naar school.' })
  right!: string;

  @CodeField(PETITIONERS, { label: 'wie dit vraagt' })
  askedBy!: Petitioner;
}
