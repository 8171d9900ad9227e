import { ConsentResponse } from '../consents/consent.response.js';
import { CodeField, IdField, NestedField, TextField } from '../http/fields.js';
import { MOST_INVOLVED } from '../involved-organisations/involved-organisations.response.js';
import { CorrectionResponse } from '../rights/corrections/correction.response.js';
import { AGE_BANDS, type AgeBand } from './age-band.js';
import { CaseResponse } from './case.response.js';
import { DomainCodesField } from '../http/domain-codes-field.js';
import { IntakeResponse } from './intake.response.js';

export const VIEWS = ['full', 'asked'] as const;
export type View = (typeof VIEWS)[number];

/** One case: whole for who works on it; without names or dates for who is only asked something. */
export class CaseDetailResponse extends CaseResponse {
  @CodeField(VIEWS, { label: 'hoeveel u ziet' })
  view!: View;

  @CodeField(AGE_BANDS, { label: 'de leeftijdsgroep', optional: true, example: '12-15' })
  ageBand!: AgeBand | null;

  @DomainCodesField({ label: 'de leefgebieden' })
  problemDomains!: string[];

  @IdField({ label: 'de casusinbrenger', optional: true })
  casusinbrengerId?: string;

  @IdField({ label: 'de coördinator', optional: true })
  coordinatorId?: string;

  @IdField({ label: 'de regievoerder', optional: true })
  regievoerderId?: string | null;

  @IdField({ label: 'de betrokken organisaties', array: true, max: MOST_INVOLVED, optional: true })
  involvedOrganisationIds?: string[];

  @TextField({
    label: 'de vraag, voor wie als expert is uitgenodigd',
    max: 4_000,
    optional: true,
    example: 'Waar kan zij wonen?',
  })
  question?: string;

  @NestedField(() => IntakeResponse, { label: 'de aanmelding', optional: true })
  intake?: IntakeResponse;

  @NestedField(() => ConsentResponse, { label: 'de toestemmingen', array: true, optional: true })
  consents?: ConsentResponse[];

  @NestedField(() => CorrectionResponse, {
    label: 'wat er volgens iemand niet klopt, en wat daarover is besloten',
    array: true,
    optional: true,
  })
  corrections?: CorrectionResponse[];

  @TextField({ label: 'wat hiervan is geleerd', max: 8_000, optional: true, example: 'Eerder samen om tafel.' })
  learned?: string | null;
}
