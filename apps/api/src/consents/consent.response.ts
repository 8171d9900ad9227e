import {
  CONSENT_GIVERS,
  CONSENT_KINDS,
  CONSENT_STATUSES,
  type ConsentKind,
  type ConsentRecord,
  type ConsentStatus,
} from '#contracts/consents';
import { CaseRecordResponse } from '../case-records/case-record.response.js';
import { CodeField, IdField, MomentField, TextField } from '../http/fields.js';

export class ConsentResponse extends CaseRecordResponse implements ConsentRecord {
  @CodeField(CONSENT_KINDS, { label: 'de soort toestemming' })
  kind!: ConsentKind;

  @CodeField(CONSENT_STATUSES, { label: 'de status' })
  status!: ConsentStatus;

  @CodeField(CONSENT_GIVERS, { label: 'wie toestemming geeft', example: 'parents' })
  givenBy!: ConsentRecord['givenBy'];

  @IdField({ label: 'wie dit vastlegde' })
  recordedBy!: string;

  @MomentField({ label: 'het moment van vastleggen' })
  recordedAt!: string;

  @TextField({
    label: 'hoe dit is besproken',
    max: 1000,
    example: 'Besproken en ondertekend in het gesprek thuis.',
    optional: true,
  })
  how!: string | null;

  @TextField({ label: 'de afweging', max: 4000, example: 'Doel: veiligheid van het kind.', optional: true })
  weighing!: string | null;
}
