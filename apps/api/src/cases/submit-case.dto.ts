import { STUCK_REASONS, TRACKS, type StuckReason, type Track } from '#contracts/codes';
import { CodeField, FlagField, IdField, NestedField, TextField } from '../http/fields.js';
import { DomainCodesField } from '../http/domain-codes-field.js';
import { MOST_INVOLVED } from '../involved-organisations/involved-organisations.response.js';
import {
  AnalysisDto,
  AttemptDto,
  AuthorityDto,
  ChildDto,
  ConsentDto,
  InvolvementDto,
  OwnWordsDto,
  ParentWordsDto,
  ProviderRefusalDto,
  SchoolDto,
} from './intake-parts.dto.js';
import { LEGAL_MEASURES } from './intake-codes.js';

const STORY = 4_000;

/** An aanmelding. What may come later is optional: the rest is asked for in a supplement. */
export class SubmitCaseDto {
  @CodeField(TRACKS, { label: 'advies (consult) of casus (case)', example: 'case' })
  track!: Track;

  @FlagField({ label: 'anoniem: alleen bij advies, zonder naam en geboortedatum', optional: true })
  anonymous?: boolean | null;

  @TextField({
    label: 'de vraag aan het team',
    max: STORY,
    example: 'Waar kan Noor wonen en toch naar haar eigen school?',
  })
  question!: string;

  @TextField({
    label: 'de gewenste doorbraak',
    max: STORY,
    optional: true,
    example: 'Een vaste plek waar zij kan blijven.',
  })
  desiredBreakthrough?: string | null;

  @CodeField(STUCK_REASONS, {
    label: 'waarom het vastzit',
    array: true,
    max: STUCK_REASONS.length,
    example: ['noPlace'],
  })
  stuckReasons!: StuckReason[];

  @IdField({ label: 'de verantwoordelijke gemeente', optional: true })
  gemeenteId?: string | null;

  @NestedField(() => ChildDto, { label: 'de gegevens van het kind', optional: true })
  child?: ChildDto | null;

  @NestedField(() => ConsentDto, { label: 'de toestemmingen', array: true, max: 20, optional: true })
  consents?: ConsentDto[] | null;

  @DomainCodesField({ label: 'de leefgebieden waarop het vastzit', optional: true })
  problemDomains?: string[] | null;

  @IdField({ label: 'de betrokken organisaties', array: true, max: MOST_INVOLVED, optional: true })
  involvedOrganisationIds?: string[] | null;

  @FlagField({ label: 'spoed', optional: true })
  urgent?: boolean | null;

  @TextField({ label: 'de reden van de spoed', max: STORY, optional: true, example: 'De crisisplek eindigt vrijdag.' })
  urgencyReason?: string | null;

  @IdField({ label: 'de regievoerder', optional: true })
  regievoerderId?: string | null;

  @NestedField(() => AttemptDto, { label: 'wat is geprobeerd', array: true, max: 50, optional: true })
  tried?: AttemptDto[] | null;

  @NestedField(() => ProviderRefusalDto, {
    label: 'de weigeringen van aanbieders',
    array: true,
    max: 50,
    optional: true,
  })
  refusals?: ProviderRefusalDto[] | null;

  @NestedField(() => OwnWordsDto, { label: 'de eigen woorden van het kind', optional: true })
  childWords?: OwnWordsDto | null;

  @NestedField(() => ParentWordsDto, { label: 'de eigen woorden van de ouders', array: true, max: 10, optional: true })
  parentsWords?: ParentWordsDto[] | null;

  @NestedField(() => AnalysisDto, { label: 'de verklarende analyse', optional: true })
  analysis?: AnalysisDto | null;

  @TextField({
    label: 'de veiligheid',
    max: STORY,
    optional: true,
    example: 'Thuis is het nu veilig; de weekenden zijn zwaar.',
  })
  safety?: string | null;

  @CodeField(LEGAL_MEASURES, {
    label: 'de juridische maatregelen',
    array: true,
    max: LEGAL_MEASURES.length,
    optional: true,
    example: ['ots'],
  })
  legalMeasures?: string[] | null;

  @NestedField(() => AuthorityDto, { label: 'het gezag', optional: true })
  authority?: AuthorityDto | null;

  @NestedField(() => SchoolDto, { label: 'de school', optional: true })
  school?: SchoolDto | null;

  @TextField({
    label: 'wat wel werkt',
    max: STORY,
    optional: true,
    example: 'Zij vertrouwt de groep waar zij nu woont.',
  })
  whatWorks?: string | null;

  @NestedField(() => InvolvementDto, { label: 'de mensen om het kind', array: true, max: 50, optional: true })
  involved?: InvolvementDto[] | null;
}
