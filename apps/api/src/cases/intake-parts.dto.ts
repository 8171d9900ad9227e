import { CONSENT_GIVERS, CONSENT_KINDS, CONSENT_STATUSES } from '#contracts/consents';
import { BsnField } from '../http/bsn-field.js';
import { CodeField, FlagField, LocalDateField, TextField } from '../http/fields.js';

const NAME = 200;
const STORY = 4_000;

export class ChildDto {
  @TextField({ label: 'de voornaam van het kind', max: 100, example: 'Noor' })
  firstName!: string;

  @LocalDateField({ label: 'de geboortedatum van het kind' })
  birthDate!: string;

  @BsnField({ label: 'het BSN van het kind', optional: true })
  bsn?: string | null;
}

export class ConsentDto {
  @CodeField(CONSENT_KINDS, { label: 'waarvoor de toestemming is', example: 'request' })
  kind!: (typeof CONSENT_KINDS)[number];

  @CodeField(CONSENT_STATUSES, { label: 'of de toestemming is gegeven', example: 'given' })
  status!: (typeof CONSENT_STATUSES)[number];

  @CodeField(CONSENT_GIVERS, { label: 'wie toestemming gaf', example: 'mother' })
  givenBy!: (typeof CONSENT_GIVERS)[number];

  @TextField({
    label: 'hoe de toestemming is gevraagd',
    max: STORY,
    example: 'Mondeling, in het gesprek van 20 november.',
  })
  how!: string;

  @TextField({
    label: 'de weging (doel, grond, door wie)',
    max: STORY,
    optional: true,
    example: 'Delen zonder toestemming is nodig voor de veiligheid; gewogen door de gedragswetenschapper.',
  })
  weighing?: string | null;
}

export class AttemptDto {
  @TextField({ label: 'wat is geprobeerd', max: STORY, example: 'Pleeggezin' })
  what!: string;

  @LocalDateField({ label: 'de begindatum', optional: true })
  from?: string | null;

  @LocalDateField({ label: 'de einddatum', optional: true })
  until?: string | null;

  @TextField({ label: 'waarom het stopte', max: STORY, example: 'De pleegouders konden de weekenden niet aan.' })
  whyStopped!: string;
}

export class ProviderRefusalDto {
  @TextField({ label: 'de naam van de aanbieder', max: NAME, example: 'De Kade' })
  providerName!: string;

  @TextField({ label: 'de reden van de weigering', max: STORY, example: 'Geen plek voor het weekend.' })
  reason!: string;
}

export class OwnWordsDto {
  @TextField({ label: 'de eigen woorden', max: STORY, example: 'Ik wil niet weer verhuizen.' })
  words!: string;

  @TextField({ label: 'wie het opschreef', max: NAME, example: 'S. Vos, mentor' })
  recordedBy!: string;

  @LocalDateField({ label: 'de datum waarop het is opgeschreven' })
  on!: string;
}

export class ParentWordsDto extends OwnWordsDto {
  @TextField({ label: 'wie van de ouders', max: NAME, example: 'moeder' })
  who!: string;
}

export class AnalysisDto {
  @LocalDateField({ label: 'de datum van de verklarende analyse' })
  date!: string;

  @TextField({ label: 'de auteur van de verklarende analyse', max: NAME, example: 'R. Kuiper, gedragswetenschapper' })
  author!: string;
}

export class AuthorityDto {
  @TextField({ label: 'wie het gezag heeft', max: NAME, example: 'moeder' })
  who!: string;

  @TextField({ label: 'wie het gezag heeft nagekeken', max: NAME, example: 'S. Vos, lokaal team' })
  checkedBy!: string;
}

export class SchoolDto {
  @TextField({ label: 'de school', max: NAME, example: 'De Regenboog' })
  name!: string;

  @FlagField({ label: 'gaat het kind naar school' })
  attends!: boolean;
}

export class InvolvementDto {
  @TextField({ label: 'de naam van wie betrokken is', max: NAME, example: 'Oom Piet' })
  name!: string;

  @TextField({ label: 'de rol van wie betrokken is', max: NAME, example: 'vertrouwenspersoon' })
  role!: string;

  @LocalDateField({ label: 'sinds wanneer', optional: true })
  since?: string | null;
}
