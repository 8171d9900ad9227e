import { type AdvisedElement, CHOICES, MISSING } from '#contracts/support-elements';
import { CentsField, CodeField, IdField, TextField } from '../http/fields.js';
import { RequiredWhen } from '../http/required-when.js';
import { isSecondBest } from '../case-records/second-best.js';

export class ConfirmElementDto {
  @CodeField(CHOICES, { label: 'de keuze', example: 'secondBest' })
  choice!: AdvisedElement['choice'];

  @RequiredWhen<ConfirmElementDto>(isSecondBest)
  @CodeField(MISSING, { label: 'wat ontbrak', example: 'noPlace' })
  missing?: AdvisedElement['missing'];

  @IdField({ label: 'de aanbieder', optional: true })
  providerId?: string | null;

  @CentsField({ label: 'de kosten' })
  costCents!: number;

  @RequiredWhen<ConfirmElementDto>(isSecondBest)
  @TextField({ label: 'wat het beste was geweest', max: 4000, example: 'Een gezinshuis in de buurt van haar school.' })
  instead?: string | null;
}
