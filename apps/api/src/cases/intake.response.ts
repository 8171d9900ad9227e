import { STUCK_REASONS, type StuckReason } from '#contracts/codes';
import { CodeField, LocalDateField, NestedField, TextField } from '../http/fields.js';
import {
  AnalysisDto,
  AttemptDto,
  AuthorityDto,
  InvolvementDto,
  OwnWordsDto,
  ParentWordsDto,
  ProviderRefusalDto,
  SchoolDto,
} from './intake-parts.dto.js';
import { LEGAL_MEASURES } from './intake-codes.js';

const STORY = 4_000;

/** Everything personal of a case, as it was brought in. */
export class IntakeResponse {
  @TextField({ label: 'de voornaam van het kind', max: 100, optional: true, example: 'Noor' })
  childFirstName!: string | null;

  @LocalDateField({ label: 'de geboortedatum van het kind', optional: true })
  childBirthDate!: string | null;

  @TextField({
    label: 'de vraag aan het team',
    max: STORY,
    example: 'Waar kan Noor wonen en toch naar haar eigen school?',
  })
  question!: string;

  @TextField({ label: 'de gewenste doorbraak', max: STORY, optional: true, example: 'Een vaste plek.' })
  desiredBreakthrough!: string | null;

  @CodeField(STUCK_REASONS, { label: 'waarom het vastzit', array: true, min: 0, example: ['noPlace'] })
  stuckReasons!: StuckReason[];

  @NestedField(() => AttemptDto, { label: 'wat is geprobeerd', array: true, min: 0 })
  tried!: AttemptDto[];

  @NestedField(() => ProviderRefusalDto, { label: 'de weigeringen van aanbieders', array: true, min: 0 })
  refusals!: ProviderRefusalDto[];

  @NestedField(() => OwnWordsDto, { label: 'de eigen woorden van het kind', optional: true })
  childWords!: OwnWordsDto | null;

  @NestedField(() => ParentWordsDto, { label: 'de eigen woorden van de ouders', array: true, min: 0 })
  parentsWords!: ParentWordsDto[];

  @NestedField(() => AnalysisDto, { label: 'de verklarende analyse', optional: true })
  analysis!: AnalysisDto | null;

  @TextField({ label: 'de veiligheid', max: STORY, optional: true, example: 'Thuis is het nu veilig.' })
  safety!: string | null;

  @CodeField(LEGAL_MEASURES, { label: 'de juridische maatregelen', array: true, min: 0, example: ['ots'] })
  legalMeasures!: string[];

  @NestedField(() => AuthorityDto, { label: 'het gezag', optional: true })
  authority!: AuthorityDto | null;

  @NestedField(() => SchoolDto, { label: 'de school', optional: true })
  school!: SchoolDto | null;

  @TextField({ label: 'wat wel werkt', max: STORY, optional: true, example: 'Zij vertrouwt de groep.' })
  whatWorks!: string | null;

  @TextField({ label: 'de reden van de spoed', max: STORY, optional: true, example: 'De crisisplek eindigt vrijdag.' })
  urgencyReason!: string | null;

  @NestedField(() => InvolvementDto, { label: 'de mensen om het kind', array: true, min: 0 })
  involved!: InvolvementDto[];
}
