import { POOL_LIMITS } from '#domain/pool/pool-member';
import { CountField, FlagField, IdField, LocalDateField, NestedField, TextField } from '../http/fields.js';
import { ExpertDomainDto } from './expert-domain.dto.js';
import { LanguagesField } from './language-field.js';

const { travelMinutes, activeCases, casesPerYear, mayNotSitWith, knowledge } = POOL_LIMITS;
const TRAVEL = { label: 'de reistijd in minuten', min: 0, max: travelMinutes, example: 25 };
const MOST = { label: 'het hoogste aantal lopende casussen', min: 0, max: activeCases, example: 6 };
const LEAST = { label: 'het aantal casussen per jaar dat minstens nodig is', min: 0, max: casesPerYear, example: 6 };

/** What there need not be of somebody. */
class ExpertExtrasDto {
  @FlagField({ label: 'of deze expert omdenker is', optional: true })
  omdenker?: boolean | null;

  @LanguagesField({ label: 'de talen', optional: true })
  languages?: string[] | null;

  @TextField({ label: 'de standplaats', max: POOL_LIMITS.homeBase, example: 'Oeverdam', optional: true })
  homeBase?: string | null;

  @FlagField({ label: 'of andere regio’s van het netwerk deze expert mogen vragen', optional: true })
  sharesSupraRegionally?: boolean | null;

  @FlagField({ label: 'of het hele land deze expert mag vragen', optional: true })
  sharesNationally?: boolean | null;

  @IdField({ label: 'met wie deze expert niet in een team mag', array: true, optional: true, max: mayNotSitWith })
  mayNotSitWith?: string[] | null;
}

export class AddExpertDto extends ExpertExtrasDto {
  @IdField({ label: 'de gebruiker' })
  userId!: string;

  @IdField({ label: 'de organisatie' })
  organisationId!: string;

  @NestedField(() => ExpertDomainDto, { label: 'de domeinen', array: true, min: 0, max: knowledge })
  domains!: ExpertDomainDto[];

  @FlagField({ label: 'of deze expert ervaringsdeskundig is' })
  expertByExperience!: boolean;

  @CountField(TRAVEL)
  travelMinutes!: number;

  @CountField(MOST)
  maxActiveCases!: number;

  @CountField(LEAST)
  minCasesPerYear!: number;
}

export class ChangeExpertDto extends ExpertExtrasDto {
  @IdField({ label: 'de organisatie', optional: true })
  organisationId?: string | null;

  @NestedField(() => ExpertDomainDto, {
    label: 'de domeinen',
    note: 'alle; wat niet verandert, blijft bevestigd',
    array: true,
    min: 0,
    max: knowledge,
    optional: true,
  })
  domains?: ExpertDomainDto[] | null;

  @FlagField({ label: 'of deze expert ervaringsdeskundig is', optional: true })
  expertByExperience?: boolean | null;

  @CountField({ ...TRAVEL, optional: true })
  travelMinutes?: number | null;

  @CountField({ ...MOST, optional: true })
  maxActiveCases?: number | null;

  @CountField({ ...LEAST, optional: true })
  minCasesPerYear?: number | null;

  @LocalDateField({
    label: 'de dag van vertrek',
    note: 'de eerste dag waarop deze expert niet meer in de pool is; null: blijft',
    optional: true,
  })
  leftOn?: string | null;
}

/** What experts say about themselves, and who else may ask them. */
export class ChangeProfileDto {
  @TextField({ label: 'de kop van het profiel', max: 200, example: 'Orthopedagoog met een werkbank', optional: true })
  headline?: string | null;

  @TextField({ label: 'het profiel', max: 4000, example: 'Ik begin altijd bij wat wel lukt.', optional: true })
  about?: string | null;

  @LanguagesField({ label: 'de talen', optional: true })
  languages?: string[] | null;

  @TextField({ label: 'de standplaats', max: POOL_LIMITS.homeBase, example: 'Oeverdam', optional: true })
  homeBase?: string | null;

  @FlagField({ label: 'of andere regio’s van het netwerk u mogen vragen', optional: true })
  sharesSupraRegionally?: boolean | null;

  @FlagField({ label: 'of het hele land u mag vragen', optional: true })
  sharesNationally?: boolean | null;
}
