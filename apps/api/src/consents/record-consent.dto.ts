import {
  CONSENT_GIVERS,
  CONSENT_KINDS,
  CONSENT_STATUSES,
  type ConsentKind,
  type ConsentRecord,
  type ConsentStatus,
} from '#contracts/consents';
import { CodeField, TextField } from '../http/fields.js';
import { FitsWith, RequiredWhen } from '../http/required-when.js';

const isWeighed = ({ status }: RecordConsentDto) => status === 'weighed';

export class RecordConsentDto {
  @CodeField(CONSENT_KINDS, { label: 'de soort toestemming', example: 'sharing' })
  kind!: ConsentKind;

  @FitsWith<RecordConsentDto>(
    ({ kind, status }) => status !== 'weighed' || kind === 'sharing',
    'Alleen het delen van gegevens kan na een afweging zonder toestemming. Kies een andere status.',
  )
  @CodeField(CONSENT_STATUSES, { label: 'de status', example: 'given' })
  status!: ConsentStatus;

  @CodeField(CONSENT_GIVERS, { label: 'wie toestemming geeft', example: 'parents' })
  givenBy!: ConsentRecord['givenBy'];

  @TextField({ label: 'hoe dit is besproken', max: 1000, example: 'Besproken en ondertekend in het gesprek thuis.' })
  how!: string;

  @FitsWith<RecordConsentDto>(isWeighed, 'Laat de afweging weg: zij hoort alleen bij delen zonder toestemming.')
  @RequiredWhen<RecordConsentDto>(isWeighed)
  @TextField({
    label: 'de afweging (doel, grond en wie afwoog)',
    max: 4000,
    example: 'Doel: veiligheid van het kind. Grond: wettelijke taak van de GI. Afgewogen door de gedragswetenschapper.',
  })
  weighing?: string | null;
}
