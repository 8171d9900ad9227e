import { EXPERT_DOMAINS } from '#domain/policy/expert-domains';
import type { ExpertWithNames } from '#persistence/experts/experts.repository';
import { CodeField, CountField, FlagField, IdField, LocalDateField, NestedField, TextField } from '../http/fields.js';

export class ExpertDomainResponse {
  @CodeField(EXPERT_DOMAINS, { label: 'het domein', example: 'lvb' })
  domain!: string;

  @CountField({ label: 'het niveau (1 kent het veld, 2 specialist, 3 topspecialist)', min: 1, max: 3, example: 2 })
  level!: number;
}

export class ExpertResponse {
  @IdField({ label: 'het kenmerk' })
  id!: string;

  @IdField({ label: 'de gebruiker' })
  userId!: string;

  @TextField({ label: 'de naam', max: 300, example: 'Anke Adema (demo)' })
  name!: string;

  @IdField({ label: 'de organisatie' })
  organisationId!: string;

  @TextField({ label: 'de naam van de organisatie', max: 300, example: 'Jeugdhulp De Dijk' })
  organisation!: string;

  @NestedField(() => ExpertDomainResponse, { label: 'de domeinen', array: true, min: 0 })
  domains!: ExpertDomainResponse[];

  @FlagField({ label: 'ervaringsdeskundig' })
  expertByExperience!: boolean;

  @CountField({ label: 'het aantal lopende casussen', min: 0, max: 1000, example: 2 })
  activeCases!: number;

  @CountField({ label: 'het hoogste aantal lopende casussen', min: 0, max: 1000, example: 6 })
  maxActiveCases!: number;

  @FlagField({ label: 'ook voor andere regio’s' })
  sharesSupraRegionally!: boolean;

  @LocalDateField({ label: 'de eerste dag van afwezigheid', optional: true })
  absentFrom!: string | null;

  @LocalDateField({ label: 'de laatste dag van afwezigheid', optional: true })
  absentTo!: string | null;
}

export function toExpert(expert: ExpertWithNames, activeCases: number): ExpertResponse {
  const { id, userId, user, organisationId, organisation, domains, expertByExperience, maxActiveCases } = expert;
  const { sharesSupraRegionally, absentFrom, absentTo } = expert;
  return {
    id,
    userId,
    name: user.displayName,
    organisationId,
    organisation: organisation.name,
    domains,
    expertByExperience,
    activeCases,
    maxActiveCases,
    sharesSupraRegionally,
    absentFrom,
    absentTo,
  };
}
