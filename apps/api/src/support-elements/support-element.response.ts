import { LAWS, type Law } from '#contracts/codes';
import {
  BENEFICIARIES,
  CHOICES,
  ELEMENT_KINDS,
  ELEMENT_STATUSES,
  type ElementKind,
  type ElementStatus,
  LEGAL_ROUTES,
  MISSING,
  type SupportElementRecord,
} from '#contracts/support-elements';
import { CaseRecordResponse } from '../case-records/case-record.response.js';
import { CentsField, CodeField, IdField, LocalDateField, MomentField, NestedField, TextField } from '../http/fields.js';
import { IntensityDto } from './intensity.dto.js';

export class SupportElementResponse extends CaseRecordResponse implements SupportElementRecord {
  @IdField({ label: 'het advies' })
  adviceId!: string;

  @CodeField(ELEMENT_KINDS, { label: 'de soort hulp' })
  kind!: ElementKind;

  @CodeField(BENEFICIARIES, { label: 'voor wie het is' })
  beneficiary!: SupportElementRecord['beneficiary'];

  @CodeField(LAWS, { label: 'de wet' })
  law!: Law;

  @CodeField(LEGAL_ROUTES, { label: 'de juridische route' })
  legalRoute!: SupportElementRecord['legalRoute'];

  @IdField({ label: 'wie betaalt' })
  payerId!: string;

  @IdField({ label: 'de aanbieder', optional: true })
  providerId!: string | null;

  @CodeField(CHOICES, { label: 'de keuze' })
  choice!: SupportElementRecord['choice'];

  @CodeField(MISSING, { label: 'wat ontbrak', optional: true })
  missing!: SupportElementRecord['missing'];

  @NestedField(() => IntensityDto, { label: 'de intensiteit' })
  intensity!: IntensityDto;

  @LocalDateField({ label: 'de startdatum', optional: true })
  startDate!: string | null;

  @CentsField({ label: 'de kosten' })
  costCents!: number;

  @CodeField(ELEMENT_STATUSES, { label: 'de status', example: 'funding' })
  status!: ElementStatus;

  @MomentField({ label: 'het moment van de start', optional: true })
  startedAt!: string | null;

  @MomentField({ label: 'het moment van het einde', optional: true })
  endedAt!: string | null;

  @TextField({
    label: 'wat er gebeurt',
    max: 4000,
    example: 'Vrijdag tot en met maandag op de crisisgroep.',
    optional: true,
  })
  what!: string | null;

  @TextField({ label: 'het doel', max: 4000, example: 'Stap voor stap meer dagen thuis.', optional: true })
  goal!: string | null;

  @TextField({
    label: 'wat het beste was geweest',
    max: 4000,
    example: 'Een gezinshuis bij haar school.',
    optional: true,
  })
  instead!: string | null;

  @TextField({ label: 'de toelichting bij het einde', max: 4000, example: 'Dat houdt stand.', optional: true })
  outcomeNote!: string | null;
}
