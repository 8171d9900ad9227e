import { POOL_LIMITS } from '#domain/pool/pool-member';
import type { ExpertCard } from '#persistence/experts/expert-cards';

import { CountField, FlagField, IdField, LocalDateField, NestedField, TextField } from '../http/fields.js';
import {
  ExpertAbsenceResponse,
  ExpertDomainResponse,
  toExpertAbsence,
  toExpertDomain,
} from './expert-parts.response.js';
import { FigureField } from './figure-field.js';
import { LanguagesField } from './language-field.js';
import { RegionCodeField, RegionNameField } from '../http/region-fields.js';

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

  @RegionCodeField()
  regionCode!: string;

  @RegionNameField()
  regionName!: string;

  @NestedField(() => ExpertDomainResponse, { label: 'de domeinen', array: true, min: 0 })
  domains!: ExpertDomainResponse[];

  @FlagField({ label: 'ervaringsdeskundig' })
  expertByExperience!: boolean;

  @FlagField({ label: 'omdenker' })
  omdenker!: boolean;

  @LanguagesField({ label: 'de talen' })
  languages!: string[];

  @TextField({ label: 'de standplaats', max: 120, example: 'Oeverdam', optional: true })
  homeBase!: string | null;

  @CountField({ label: 'de reistijd in minuten', min: 0, max: POOL_LIMITS.travelMinutes, example: 25 })
  travelMinutes!: number;

  @CountField({ label: 'het aantal lopende casussen', min: 0, max: 1000, example: 2 })
  activeCases!: number;

  @CountField({ label: 'het hoogste aantal lopende casussen', min: 0, max: 1000, example: 6 })
  maxActiveCases!: number;

  @CountField({ label: 'het aantal casussen in de laatste 12 maanden (vlieguren)', min: 0, max: 1000, example: 7 })
  casesLast12Months!: number;

  @CountField({ label: 'het minste aantal casussen per jaar', min: 0, max: 1000, example: 6 })
  minCasesPerYear!: number;

  @FigureField({
    label: 'welk deel van de uitnodigingen in de laatste 12 maanden is aangenomen (0 tot 1)',
    example: 0.8,
  })
  acceptanceRate!: number | null;

  @FigureField({ label: 'binnen hoeveel uur de helft van de uitnodigingen is beantwoord', example: 5.5 })
  medianHoursToAnswer!: number | null;

  @FlagField({ label: 'ook voor andere regio’s van het netwerk' })
  sharesSupraRegionally!: boolean;

  @FlagField({ label: 'ook voor het hele land' })
  sharesNationally!: boolean;

  @IdField({ label: 'met wie niet in een team', array: true, optional: true, max: POOL_LIMITS.mayNotSitWith })
  mayNotSitWith!: string[];

  @TextField({ label: 'de kop van het profiel', max: 200, example: 'Orthopedagoog met een werkbank', optional: true })
  headline!: string | null;

  @TextField({ label: 'het profiel', max: 4000, example: 'Ik begin altijd bij wat wel lukt.', optional: true })
  about!: string | null;

  @LocalDateField({ label: 'de eerste dag van afwezigheid', optional: true })
  absentFrom!: string | null;

  @LocalDateField({ label: 'de laatste dag van afwezigheid', optional: true })
  absentTo!: string | null;

  @NestedField(() => ExpertAbsenceResponse, { label: 'de afwezigheden, nu en later', array: true, min: 0 })
  absences!: ExpertAbsenceResponse[];

  @IdField({ label: 'de vaste vervanger', optional: true })
  substituteUserId!: string | null;

  @TextField({ label: 'de naam van de vaste vervanger', max: 200, example: 'B. Boer', optional: true })
  substituteName!: string | null;

  @LocalDateField({ label: 'de eerste dag waarop deze expert niet meer in de pool is', optional: true })
  leftOn!: string | null;
}

export function toExpert(card: ExpertCard): ExpertResponse {
  const { figures, domains, absences, profileHeadline, profileAbout, user, organisation, region } = card;
  const { activeCases, casesLast12Months, acceptanceRate, medianHoursToAnswer } = figures;
  return {
    ...{ id: card.id, userId: card.userId, name: user.displayName },
    ...{ organisationId: card.organisationId, organisation: organisation.name },
    ...{ regionCode: region.code, regionName: region.name },
    domains: domains.map(toExpertDomain),
    ...{ expertByExperience: card.expertByExperience, omdenker: card.omdenker },
    ...{ languages: card.languages, homeBase: card.homeBase, travelMinutes: card.travelMinutes },
    ...{ activeCases, maxActiveCases: card.maxActiveCases },
    ...{ casesLast12Months, minCasesPerYear: card.minCasesPerYear, acceptanceRate, medianHoursToAnswer },
    ...{ sharesSupraRegionally: card.sharesSupraRegionally, sharesNationally: card.sharesNationally },
    ...{ mayNotSitWith: card.mayNotSitWith, headline: profileHeadline, about: profileAbout },
    ...{ absentFrom: card.absentFrom, absentTo: card.absentTo, absences: absences.map(toExpertAbsence) },
    ...{ substituteUserId: user.substituteUserId, substituteName: card.substituteName, leftOn: card.leftOn },
  };
}
