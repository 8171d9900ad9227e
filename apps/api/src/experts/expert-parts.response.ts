import type { CardAbsence } from '#persistence/experts/expert-cards';
import type { ExpertDomainEntity } from '#persistence/experts/expert-domain.entity';
import { DomainCodeField } from '../http/domain-code-field.js';
import { CountField, IdField, LocalDateField, MomentField, TextField } from '../http/fields.js';

const LEVEL = {
  label: 'het niveau',
  note: '1 kent het veld, 2 specialist, 3 topspecialist',
  min: 1,
  max: 3,
  example: 2,
};

export class ExpertDomainResponse {
  @DomainCodeField({ label: 'het domein' })
  domain!: string;

  @CountField(LEVEL)
  level!: number;

  @TextField({ label: 'het register en nummer', max: 100, example: 'SKJ 990000123', optional: true })
  registration!: string | null;

  @CountField({ label: 'het jaar sinds wanneer', min: 1950, max: 2100, example: 2014, optional: true })
  since!: number | null;

  @LocalDateField({ label: 'de laatste dag waarop het telt', optional: true })
  validUntil!: string | null;

  @IdField({ label: 'wie dit bevestigde', optional: true })
  confirmedBy!: string | null;

  @MomentField({ label: 'het moment van bevestigen', optional: true })
  confirmedAt!: string | null;
}

export class ExpertAbsenceResponse {
  @IdField({ label: 'het kenmerk' })
  id!: string;

  @LocalDateField({ label: 'de eerste dag' })
  from!: string;

  @LocalDateField({ label: 'de laatste dag' })
  until!: string;

  @IdField({ label: 'wie vervangt', note: 'leeg voor wie alleen expert is', optional: true })
  substituteUserId!: string | null;

  @TextField({ label: 'de naam van wie vervangt', max: 200, example: 'B. Boer', optional: true })
  substituteName!: string | null;
}

export const toExpertDomain = (known: ExpertDomainEntity): ExpertDomainResponse => {
  const { domain, level, registration, since, validUntil, confirmedBy, confirmedAt } = known;
  return { domain, level, registration, since, validUntil, confirmedBy, confirmedAt };
};

export const toExpertAbsence = ({ id, from, until, substituteUserId, substituteName }: CardAbsence) => ({
  ...{ id, from, until, substituteUserId, substituteName },
});
