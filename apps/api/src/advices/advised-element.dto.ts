import { LAWS, type Law } from '#contracts/codes';
import {
  type AdvisedElement,
  BENEFICIARIES,
  CHOICES,
  ELEMENT_KINDS,
  type ElementKind,
  LEGAL_ROUTES,
  MISSING,
} from '#contracts/support-elements';
import { CentsField, CodeField, IdField, LocalDateField, NestedField, TextField } from '../http/fields.js';
import { RequiredWhen } from '../http/required-when.js';
import { IntensityDto } from '../support-elements/intensity.dto.js';
import { isSecondBest } from '../case-records/second-best.js';

export class AdvisedElementDto {
  @CodeField(ELEMENT_KINDS, { label: 'de soort hulp', example: 'stay' })
  kind!: ElementKind;

  @CodeField(BENEFICIARIES, { label: 'voor wie het is', example: 'child' })
  beneficiary!: AdvisedElement['beneficiary'];

  @CodeField(LAWS, { label: 'de wet', example: 'jeugdwet' })
  law!: Law;

  @CodeField(LEGAL_ROUTES, { label: 'de juridische route', example: 'beschikking' })
  legalRoute!: AdvisedElement['legalRoute'];

  @IdField({ label: 'wie betaalt' })
  payerId!: string;

  @IdField({ label: 'de aanbieder', optional: true })
  providerId?: string | null;

  @CodeField(CHOICES, { label: 'de keuze', example: 'firstBest' })
  choice!: AdvisedElement['choice'];

  @RequiredWhen<AdvisedElementDto>(isSecondBest)
  @CodeField(MISSING, { label: 'wat ontbrak', example: 'noPlace' })
  missing?: AdvisedElement['missing'];

  @NestedField(() => IntensityDto, { label: 'de intensiteit' })
  intensity!: IntensityDto;

  @LocalDateField({ label: 'de startdatum', optional: true })
  startDate?: string | null;

  @CentsField({ label: 'de geschatte kosten' })
  costCents!: number;

  @TextField({
    label: 'wat er gebeurt',
    max: 4000,
    example: 'Vrijdag tot en met maandag op de crisisgroep die zij vertrouwt.',
  })
  what!: string;

  @TextField({ label: 'het doel', max: 4000, example: 'Rust in het weekend en stap voor stap meer dagen thuis.' })
  goal!: string;

  @RequiredWhen<AdvisedElementDto>(isSecondBest)
  @TextField({ label: 'wat het beste was geweest', max: 4000, example: 'Een gezinshuis in de buurt van haar school.' })
  instead?: string | null;
}
